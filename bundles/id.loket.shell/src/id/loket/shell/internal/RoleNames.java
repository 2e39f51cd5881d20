package id.loket.shell.internal;

import java.util.Collection;
import java.util.stream.Collectors;

import id.loket.access.Role;

/** Roles as people call them. */
public final class RoleNames {

    private RoleNames() {
    }

    /**
     * @param role one
     * @return its name in the language of the screen
     */
    public static String of(Role role) {
        return switch (role) {
            case OPERATOR -> ShellMsg.roleOperator.text();
            case PRINT_OPERATOR -> ShellMsg.rolePrintOperator.text();
            case STOCK_KEEPER -> ShellMsg.roleStockKeeper.text();
            case VERIFIER -> ShellMsg.roleVerifier.text();
            case SUPERVISOR -> ShellMsg.roleSupervisor.text();
            case IT_ADMIN -> ShellMsg.roleItAdmin.text();
            case HEAD -> ShellMsg.roleHead.text();
        };
    }

    /**
     * @param roles of an account
     * @return their names, in the order of the work
     */
    public static String of(Collection<Role> roles) {
        return roles.stream().sorted().map(RoleNames::of).collect(Collectors.joining(", "));
    }
}
