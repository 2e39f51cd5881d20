package id.loket.updater.ui.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

import id.loket.ui.Formats;
import id.loket.ui.theme.Tone;
import id.loket.ui.widget.TableView.State;
import id.loket.updater.Installed;
import id.loket.updater.Offers;
import id.loket.updater.Offers.Offer;
import id.loket.updater.Part;

/**
 * One part on the page: what is installed beside what is offered.
 *
 * @param part as installed, or as offered
 * @param installed how it is installed, if it is
 * @param offer what the source has, if it has
 */
record Row(Part part, Optional<Installed> installed, Optional<Offer> offer) {

    static List<Row> of(List<Installed> installed, Optional<Offers> offers) {
        var offered = new LinkedHashMap<String, Offer>();
        offers.ifPresent(source -> source.parts().forEach(offer -> offered.put(offer.part().id(), offer)));
        var rows = new ArrayList<Row>();
        for (var each : installed) {
            rows.add(new Row(each.part(), Optional.of(each), Optional.ofNullable(offered.remove(each.part().id()))));
        }
        offered.values().stream().filter(offer -> offer.part().kind() != Part.Kind.BASE)
                .forEach(offer -> rows.add(new Row(offer.part(), Optional.empty(), Optional.of(offer))));
        return rows;
    }

    boolean isNews() {
        return offer.isPresent() && !offer.get().part().version().equals(present());
    }

    String present() {
        return installed.map(each -> each.part().version()).orElse("");
    }

    String offered() {
        return offer.map(each -> each.part().version()).orElse("");
    }

    String kind() {
        return (switch (part.kind()) {
            case BASE -> Msg.kindBase;
            case MODULE -> Msg.kindModule;
            case DRIVER -> Msg.kindDriver;
        }).text();
    }

    String origin(Formats formats) {
        if (installed.isEmpty()) {
            return "";
        }
        return installed.get().origin().map(from -> Msg.from.text(from.site(), Long.toString(from.serial()), from.signer(), formats.dateTime(from.at())))
                .orElseGet(Msg.withProduct::text);
    }

    State state() {
        if (installed.isEmpty()) {
            return new State(Msg.stateNew.text(), Tone.NEUTRAL);
        }
        if (isNews()) {
            return new State(Msg.stateNews.text(), Tone.ACTIVE);
        }
        return offer.isPresent() ? new State(Msg.stateLatest.text(), Tone.GOOD) : new State(Msg.stateInstalled.text(), Tone.NEUTRAL);
    }
}
