package id.loket.outreach.ui.internal.visit;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.loket.kernel.RegionCode;
import id.loket.outreach.visit.Visit;
import id.loket.outreach.visit.Visit.State;
import id.loket.outreach.visit.VisitMsg;
import id.loket.outreach.visit.VisitStop;
import id.loket.registry.Regions;
import id.loket.registry.fieldwork.OpenWork.Count.Kind;
import id.loket.ui.Formats;
import id.loket.ui.theme.Tone;

/** Visits in words. */
final class VisitWords {

    private final Regions regions;

    VisitWords(Regions regions) {
        this.regions = regions;
    }

    String place(VisitStop stop) {
        return place(stop.kind(), stop.place());
    }

    String place(Kind kind, String place) {
        return kind == Kind.VILLAGE ? regions.name(new RegionCode(place)).orElse(place) : place;
    }

    String places(Visit visit) {
        return visit.stops().stream().map(this::place).collect(Collectors.joining(", "));
    }

    /** A visit in a month: one line, the place first, which is what people look for. */
    String line(Visit visit) {
        return places(visit) + " · " + visit.team();
    }

    /** A visit in a week, where a day has room. */
    List<String> lines(Visit visit) {
        return Stream.concat(Stream.of(visit.team()), Stream.concat(visit.stops().stream().map(this::place),
                Stream.of(VisitText.targetOf.text(Formats.number(visit.target()))))).toList();
    }

    static String days(Visit visit) {
        return visit.days() == 1 ? Formats.date(visit.firstDay())
                : VisitText.fromTo.text(Formats.date(visit.firstDay()), Formats.date(visit.lastDay()));
    }

    static String kind(Kind kind) {
        return switch (kind) {
            case VILLAGE -> VisitMsg.kindVillage.text();
            case SCHOOL -> VisitMsg.kindSchool.text();
            case PRISON -> VisitMsg.kindPrison.text();
        };
    }

    static Tone tone(State state) {
        return switch (state) {
            case PLANNED -> Tone.ACTIVE;
            case OUT, HOME -> Tone.WARNING;
            case CLOSED -> Tone.GOOD;
            case CANCELLED -> Tone.NEUTRAL;
        };
    }
}
