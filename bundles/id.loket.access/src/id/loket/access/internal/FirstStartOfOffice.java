package id.loket.access.internal;

import java.util.Set;
import java.util.function.Consumer;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Accounts;
import id.loket.access.FirstStart;
import id.loket.access.Role;
import id.loket.kernel.text.Refusal;

/** Makes the office's key and its first account, and opens the store with them. */
@Component
public final class FirstStartOfOffice implements FirstStart {

    private final Login login;
    private final Accounts accounts;

    /** Called by Declarative Services. */
    @Activate
    public FirstStartOfOffice(@Reference Login login, @Reference Accounts accounts) {
        this.login = login;
        this.accounts = accounts;
    }

    @Override
    public boolean due() {
        return login.awaitsFirstAccount();
    }

    @Override
    public Begun begin(String account, String displayName, char[] password, Consumer<String> progress) {
        if (!due()) {
            throw new Refusal(AccessMsg.alreadySetUp);
        }
        AccountAdministration.requireWellFormed(account, displayName);
        Vault.refuseWeak(account, password);
        login.vault().create(Set.of(new FirstAccount(account, displayName.strip(), Set.of(Role.IT_ADMIN), new String(password))));
        var session = login.login(account, password, progress);
        return new Begun(session, accounts.issueRecoverySheets(session));
    }
}
