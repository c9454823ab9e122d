"""The delivery models as arithmetic (numpy only): cost, equal outlay, net strengthened, uncertainty, the unpriced.

Every function takes values as {parameter id: number or array of draws}; arrays of one length give arrays back.
"""
