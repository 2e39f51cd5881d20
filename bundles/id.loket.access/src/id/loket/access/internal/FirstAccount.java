package id.loket.access.internal;

import java.util.List;
import java.util.Set;

import id.loket.access.Role;

/**
 * An account with a password somebody else chose.
 *
 * @param account name typed to log in
 * @param displayName the person or post
 * @param roles what it may do
 * @param password to be changed at the first login, except in training
 */
record FirstAccount(String account, String displayName, Set<Role> roles, String password) {

    /** The posts of an office, one account each, with published passwords. */
    static List<FirstAccount> ofOffice() {
        return List.of(post("operator", AccessMsg.postOperator, Role.OPERATOR),
                post("cetak", AccessMsg.postPrinting, Role.PRINT_OPERATOR),
                post("stok", AccessMsg.postStock, Role.STOCK_KEEPER),
                post("verifikator", AccessMsg.postVerifier, Role.VERIFIER),
                post("supervisor", AccessMsg.postSupervisor, Role.SUPERVISOR),
                post("ti", AccessMsg.postAdmin, Role.IT_ADMIN),
                post("kepala", AccessMsg.postHead, Role.HEAD));
    }

    static boolean isPublished(String password) {
        return ofOffice().stream().anyMatch(each -> each.password().equals(password));
    }

    private static FirstAccount post(String account, AccessMsg name, Role role) {
        return new FirstAccount(account, name.text(), Set.of(role), "latihan-" + account);
    }
}
