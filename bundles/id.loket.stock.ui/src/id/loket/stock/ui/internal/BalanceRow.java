package id.loket.stock.ui.internal;

import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;

import id.loket.stock.Balance;
import id.loket.stock.Place;
import id.loket.stock.forecast.Cover;
import id.loket.stock.forecast.Forecast;
import id.loket.stock.ui.internal.overview.OverviewMsg;
import id.loket.ui.Formats;
import id.loket.ui.theme.Theme;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.Figure;
import id.loket.ui.widget.Grids;
import id.loket.ui.widget.Names;

/** The balance in six figures: what is left and how long it lasts first, the residual last. */
final class BalanceRow {

    private final Figure left;
    private final Figure cover;
    private final Figure printed;
    private final Figure spoiled;
    private final Figure inAct;
    private final Figure residual;

    BalanceRow(Composite parent) {
        var row = Grids.wide(Grids.plain(parent, 6));
        var layout = new GridLayout(6, true);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = Theme.GAP;
        row.setLayout(layout);
        left = figure(row, "stock.left");
        cover = figure(row, "stock.cover");
        printed = figure(row, "stock.printed");
        spoiled = figure(row, "stock.spoiled");
        inAct = figure(row, "stock.act");
        residual = figure(row, "stock.residual");
    }

    private static Figure figure(Composite row, String id) {
        return Names.id(Grids.wide(new Figure(row)), id);
    }

    void show(Balance balance, Forecast forecast) {
        var store = balance.at(Place.OFFICE);
        left.show(Msg.left.text(), Formats.number(balance.left()),
                Msg.leftDetail.text(store, balance.left() - store), balance.left() == 0 ? Tone.BAD : Tone.NEUTRAL);
        var lasts = forecast.cover();
        cover.show(OverviewMsg.cover.text(), lasts.days().isPresent()
                ? OverviewMsg.coverFigure.text((long) lasts.days().getAsDouble()) : "–", range(lasts),
                forecast.request().isPresent() ? Tone.BAD : Tone.NEUTRAL);
        printed.show(Msg.printed.text(), Formats.number(balance.printed()),
                Msg.printedDetail.text(balance.printedOnCards()),
                balance.printed() == balance.printedOnCards() ? Tone.NEUTRAL : Tone.WARNING);
        spoiled.show(Msg.spoiled.text(), Formats.number(balance.spoiled()),
                Msg.spoiledDetail.text(balance.at(Place.INVALID)), Tone.NEUTRAL);
        inAct.show(Msg.inAct.text(), Formats.number(balance.at(Place.IN_ACT)), Msg.inActDetail.text(), Tone.NEUTRAL);
        var difference = balance.residual();
        residual.show(Msg.residual.text(), Formats.number(difference),
                balance.agrees() ? Msg.residualNone.text() : Msg.residualSome.text(),
                balance.agrees() ? Tone.GOOD : Tone.BAD);
    }

    private static String range(Cover cover) {
        if (cover.earliest().isEmpty()) {
            return "";
        }
        return cover.latest().map(latest -> OverviewMsg.coverFigureDetail.text(Formats.date(cover.earliest().get()),
                Formats.date(latest))).orElseGet(() -> OverviewMsg.coverFigureOpen.text(Formats.date(cover.earliest().get())));
    }
}
