package id.loket.shell.internal.login;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;

import id.loket.access.Access.LoginHint;
import id.loket.access.Role;
import id.loket.shell.internal.RoleNames;
import id.loket.shell.internal.ShellMsg;
import id.loket.ui.theme.Theme;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;
import id.loket.ui.widget.TableView;

/** The accounts of a training office with their passwords; the selected one fills the form. */
final class TrainingAccounts {

    private static final int ROLES = Role.values().length;
    private static final int HEADER = 40;

    private final TableView<LoginHint> table;
    private final LoginForm form;

    TrainingAccounts(Composite card, LoginForm form) {
        this.form = form;
        Labels.heading(card, ShellMsg.loginTraining.text());
        Grids.wide(Labels.muted(card, ShellMsg.loginTrainingHint.text()));
        table = new TableView<LoginHint>(card, ShellMsg.loginTraining.text())
                .text(ShellMsg.loginAccount.text(), 190, TrainingAccounts::name)
                .text(ShellMsg.loginPassword.text(), 130, LoginHint::trainingPassword)
                .bare();
        ((GridData) table.getLayoutData()).heightHint = ROLES * (Theme.ROW + 2) + HEADER;
        Names.id(table.table(), "login.training");
        table.onSelect(hint -> form.fill(hint.account(), hint.trainingPassword()));
    }

    void show(List<LoginHint> hints, String lastAccount) {
        var published = hints.stream().filter(hint -> !hint.trainingPassword().isEmpty())
                .sorted(Comparator.comparing(hint -> Collections.min(hint.roles()))).toList();
        table.rows(published);
        published.stream().filter(hint -> hint.account().equals(lastAccount)).findFirst()
                .or(() -> published.stream().findFirst()).ifPresent(this::choose);
    }

    private void choose(LoginHint hint) {
        table.select(hint);
        form.fill(hint.account(), hint.trainingPassword());
    }

    boolean focus() {
        return table.setFocus();
    }

    private static String name(LoginHint hint) {
        return hint.roles().stream().sorted().findFirst().map(RoleNames::of).orElse(hint.displayName());
    }
}
