package id.loket.access;

/** Who stands behind an account: papers that are signed and filed name people, not what they type to log in. */
public interface People {

    /**
     * @param account as it stands in records
     * @return the person or post, also of an account that is closed by now; the account's own name where the key ring does
     *         not know it
     */
    String name(String account);
}
