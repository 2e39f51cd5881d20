package id.loket.centre.ui.internal;

import java.util.EnumMap;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

import id.loket.centre.Routes.Route;
import id.loket.ui.dialog.LoketDialog;
import id.loket.ui.theme.Theme;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Labels;
import id.loket.ui.widget.Names;

/** Asks for the route, and tells what each means. */
final class RouteDialog extends LoketDialog {

    private static final Map<Route, Msg> MEANS = new EnumMap<>(Map.of(Route.DIRECT, Msg.routeDirectMeans,
            Route.LOCAL_SERVER, Msg.routeHubMeans, Route.OFFLINE, Msg.routeOfflineMeans));

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
        for (var route : new Route[] {Route.DIRECT, Route.LOCAL_SERVER, Route.OFFLINE}) {
            var button = Grids.wide(new Button(body, SWT.RADIO));
            button.setText(Labels.escape(MEANS.get(route).text()));
            button.setFont(Theme.of(body).body());
            button.setSelection(route == chosen);
            button.addListener(SWT.Selection, event -> {
                if (button.getSelection()) {
                    chosen = route;
                }
            });
            Names.id(button, "centre.route." + route.name());
        }
    }

    @Override
    protected void buttons(Composite bar) {
        leave(bar, Msg.cancel.text());
        primary(bar, Msg.use.text(), this::okPressed);
    }
}
