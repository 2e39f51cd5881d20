package id.loket.access;

/** Who uses Loket; an account has one or more. */
public enum Role {
    /** Records residents. */
    OPERATOR,
    /** Prints, encodes, checks, hands over. */
    PRINT_OPERATOR,
    /** Receives, issues, counts, destroys blanks. */
    STOCK_KEEPER,
    /** Works lists to their last row. */
    VERIFIER,
    /** Approves exceptions, corrections, destruction. */
    SUPERVISOR,
    /** Installs modules and drivers. */
    IT_ADMIN,
    /** Reads coverage, backlog, stock, outages. */
    HEAD
}
