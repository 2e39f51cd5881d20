package id.loket.outreach.visit.internal;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.People;
import id.loket.access.Session;
import id.loket.document.Documents;
import id.loket.document.Documents.Template;
import id.loket.kernel.RegionCode;
import id.loket.kernel.text.Languages;
import id.loket.outreach.visit.Visit;
import id.loket.outreach.visit.VisitMsg;
import id.loket.outreach.visit.VisitStop;
import id.loket.registry.Regions;
import id.loket.registry.fieldwork.OpenWork.Count.Kind;
import id.loket.store.Installation;
import id.loket.store.Store;

/** The day sheet: what the team carries on paper. Indonesian, whatever the screen's language; no NIK is on it. */
@Component(service = DaySheets.class)
public class DaySheets {

    private static final Template PAPER = Template.of(DaySheets.class, "day-sheet.html");

    private final Store store;
    private final Documents documents;
    private final Regions regions;
    private final People people;
    private final PeopleToMeet toMeet;
    private final Installation installation;

    /**
     * @param store open
     * @param documents makes the paper
     * @param regions names of places
     * @param people names of the team
     * @param toMeet whom, and why
     * @param installation its zone; whether it is a training office
     */
    @Activate
    public DaySheets(@Reference Store store, @Reference Documents documents, @Reference Regions regions,
            @Reference People people, @Reference PeopleToMeet toMeet, @Reference Installation installation) {
        this.store = store;
        this.documents = documents;
        this.regions = regions;
        this.people = people;
        this.toMeet = toMeet;
        this.installation = installation;
    }

    byte[] make(Session session, Visit visit) {
        var stops = visit.stops().stream().map(stop -> stop(session, visit, stop)).toList();
        var model = new LinkedHashMap<String, Object>();
        model.put("office", regions.office().name());
        model.put("specimen", installation.training());
        model.put("from", visit.firstDay());
        model.put("until", visit.lastDay());
        model.put("team", visit.team());
        model.put("members", visit.members().stream().map(people::name).toList());
        model.put("laptops", visit.laptops());
        model.put("equipment", visit.equipment());
        model.put("emergency", visit.emergency());
        model.put("note", visit.note());
        model.put("target", visit.target());
        model.put("stops", stops);
        var made = store.write(transaction -> {
            transaction.audit(session.entry("outreach.day-sheet", "field visit; " + stops.stream().mapToInt(each ->
                    each.people().size()).sum() + " people", "visit:" + visit.id()));
            return LocalDateTime.ofInstant(transaction.now(), installation.zone());
        });
        model.put("made", made);
        return documents.pdf(PAPER, model);
    }

    private Stop stop(Session session, Visit visit, VisitStop stop) {
        var found = toMeet.at(session, visit, stop);
        var village = stop.village();
        var district = village.flatMap(RegionCode::parent).flatMap(regions::name).orElse("");
        var name = stop.kind() == Kind.VILLAGE ? village.flatMap(regions::name).orElse(stop.place()) : stop.place();
        var earlier = stop.follows().flatMap(id -> store.read(transaction ->
                Optional.ofNullable(transaction.entities().find(Visit.class, id))));
        return new Stop(stop.ordinal(), kind(stop.kind()), stop.kind() == Kind.VILLAGE, name, district, stop.target(), stop.carried(),
                earlier.map(before -> VisitMsg.carriedFrom.in(Languages.INDONESIAN, stop.carried(),
                        PeopleToMeet.DAY.format(before.firstDay()), before.team())).orElse(""),
                found.people(), found.more(), found.closed());
    }

    private static String kind(Kind kind) {
        var word = switch (kind) {
            case VILLAGE -> VisitMsg.kindVillage;
            case SCHOOL -> VisitMsg.kindSchool;
            case PRISON -> VisitMsg.kindPrison;
        };
        return word.in(Languages.INDONESIAN);
    }

    /**
     * One place on the paper.
     *
     * @param number along the route
     * @param kind in words
     * @param village whether people are called on at their homes, so by neighbourhood
     * @param name of the place
     * @param district its name, or empty
     * @param target people to be reached
     * @param carried of these left over by an earlier visit
     * @param history of that, in words, or empty
     * @param people by neighbourhood, or by name
     * @param more who do not fit on the paper
     * @param closed why a list is missing, or empty
     */
    public record Stop(int number, String kind, boolean village, String name, String district, int target, int carried, String history,
            List<PersonToMeet> people, long more, String closed) {
    }
}
