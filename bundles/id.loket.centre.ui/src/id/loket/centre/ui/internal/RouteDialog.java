package id.loket.centre.ui.internal;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

import id.loket.centre.Routes.Route;
import id.loket.ui.dialog.LoketDialog;
import id.loket.ui.widget.FormRow;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;

/** Asks for the route, and tells what each means. The arrow keys choose, Enter uses it. */
final class RouteDialog extends LoketDialog {

    private static final List<Route> ROUTES = List.of(Route.DIRECT, Route.LOCAL_SERVER, Route.OFFLINE);

    private Route chosen;

    RouteDialog(Shell parent, Route current) {
        super(parent, Msg.switchTitle.text());
        chosen = current;
    }

    Route chosen() {
        return chosen;
    }

    @Override
    protected void fill(Composite body) {
        Labels.heading(body, Msg.switchTitle.text());
        Grids.wide(Labels.body(body, Msg.switchExplained.text()));
        var form = Grids.wide(Grids.plain(body, 2));
        var choice = FormRow.choice(form, Msg.route.text(), ROUTES.stream().map(RouteDialog::means).toArray(String[]::new));
        choice.select(ROUTES.indexOf(chosen));
        choice.addListener(SWT.Selection, event -> chosen = ROUTES.get(choice.getSelectionIndex()));
        Names.id(choice, "centre.route");
        choice.setFocus();
    }

    @Override
    protected int width() {
        return 520;
    }

    @Override
    protected void buttons(Composite bar) {
        leave(bar, Msg.cancel.text());
        primary(bar, Msg.use.text(), this::okPressed);
    }

    private static String means(Route route) {
        return switch (route) {
            case DIRECT -> Msg.routeDirectMeans.text();
            case LOCAL_SERVER -> Msg.routeHubMeans.text();
            case OFFLINE -> Msg.routeOfflineMeans.text();
        };
    }
}
