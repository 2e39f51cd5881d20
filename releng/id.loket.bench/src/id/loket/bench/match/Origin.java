package id.loket.bench.match;

/** Who a row's person is. */
enum Origin {
    /** In the register. */
    RESIDENT,
    /** Not in the register, and like nobody there in particular. */
    STRANGER,
    /** Not in the register, but the other twin is. */
    TWIN,
    /** Not in the register, but the father or the son is, and has the same name. */
    FATHER_OR_SON,
    /** Not in the register, where somebody of the same name was born in the same year. */
    NAMESAKE
}
