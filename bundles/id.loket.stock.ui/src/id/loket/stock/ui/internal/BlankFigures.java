package id.loket.stock.ui.internal;

import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.card.BlankSupply;
import id.loket.stock.Stock;
import id.loket.ui.Formats;
import id.loket.ui.Page;
import id.loket.ui.StartFigure;
import id.loket.ui.StatusItem;
import id.loket.ui.theme.Tone;

/** Blanks left, on the start page and in the status line. */
@Component
public final class BlankFigures implements StartFigure, StatusItem {

    private static final int ORDER = 600;

    private final BlankSupply supply;

    /** @param supply counts what is left */
    @Activate
    public BlankFigures(@Reference BlankSupply supply) {
        this.supply = supply;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Value> value(Session session) {
        if (!session.may(Stock.READ)) {
            return Optional.empty();
        }
        var left = supply.left();
        return Optional.of(new Value(Msg.figureLeft.text(), left,
                left == 0 ? Msg.figureEmpty.text() : Msg.figureDetail.text(), left == 0 ? Tone.BAD : Tone.NEUTRAL, Page.STOCK));
    }

    @Override
    public Optional<Fact> fact(Session session) {
        var left = supply.left();
        return Optional.of(left == 0
                ? new Fact(Msg.statusEmpty.text(), Tone.BAD, Msg.statusEmptySentence.text(), Page.STOCK)
                : new Fact(Msg.statusLeft.text(Formats.number(left)), Tone.NEUTRAL, "", Page.STOCK));
    }
}
