package id.loket.issuance.letter.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import id.loket.access.Session;
import id.loket.document.Documents;
import id.loket.document.Documents.Template;
import id.loket.issuance.letter.InterimLetter;
import id.loket.issuance.letter.LetterMsg;
import id.loket.issuance.letter.LetterRegister;
import id.loket.kernel.Citizenship;
import id.loket.registry.Regions;
import id.loket.registry.Resident;
import id.loket.registry.Residents;
import id.loket.store.Installation;
import id.loket.store.Store;
import id.loket.store.Transaction;
import jakarta.persistence.TypedQuery;

/** The register on the store. */
@Component
public final class StoredLetterRegister implements LetterRegister {

    private static final String PURPOSE = "interim-letter";
    private static final String VALID_ON = "select l, r from InterimLetter l, Resident r where r.id = l.residentId"
            + " and l.issuedOn <= :day and l.validUntil >= :day and (l.endedAt is null or l.endedAt >= :dayEnd)"
            + " and l.villageCode like :region";

    private final Store store;
    private final Residents residents;
    private final Regions regions;
    private final Documents documents;
    private final Installation installation;
    private final Clock clock;

    /**
     * @param store open
     * @param residents finds people by what was typed
     * @param regions names of villages
     * @param documents makes the list
     * @param installation whether this is a training office
     * @param clock the office's day
     */
    @Activate
    public StoredLetterRegister(@Reference Store store, @Reference Residents residents, @Reference Regions regions,
            @Reference Documents documents, @Reference Installation installation, @Reference Clock clock) {
        this.store = store;
        this.residents = residents;
        this.regions = regions;
        this.documents = documents;
        this.installation = installation;
        this.clock = clock;
    }

    @Override
    public List<Row> find(Session session, Filter filter) {
        session.require(READ);
        var text = filter.text().trim();
        var people = text.isEmpty() || text.contains("/") ? List.<Long>of()
                : residents.search(session, Residents.Query.of(text), PURPOSE).stream().map(Resident::id).toList();
        return store.write(transaction -> {
            var found = query(transaction, filter, text, people).setMaxResults(filter.limit()).getResultList().stream()
                    .map(each -> row((InterimLetter) each[0], (Resident) each[1], false)).toList();
            audit(transaction, session, "issuance.letters", found);
            return found;
        });
    }

    private TypedQuery<Object[]> query(Transaction transaction, Filter filter, String text, List<Long> people) {
        var values = new LinkedHashMap<String, Object>();
        var words = new StringBuilder("select l, r from InterimLetter l, Resident r where r.id = l.residentId");
        words.append(which(filter.which(), values));
        if (!text.isEmpty()) {
            words.append(" and (l.letterNumber like :number");
            values.put("number", text.replaceAll("[%_]", "") + "%");
            if (!people.isEmpty()) {
                words.append(" or l.residentId in :people");
                values.put("people", people);
            }
            words.append(")");
        }
        var query = transaction.entities().createQuery(words.append(" order by l.id desc").toString(), Object[].class);
        values.forEach(query::setParameter);
        return query;
    }

    private String which(Which which, Map<String, Object> values) {
        if (which == Which.ALL) {
            return "";
        }
        values.put("issued", InterimLetter.State.ISSUED);
        if (which == Which.ENDED) {
            return " and l.state <> :issued";
        }
        values.put("today", today());
        if (which == Which.EXPIRED) {
            return " and l.state = :issued and l.validUntil < :today";
        }
        if (which == Which.IN_FORCE) {
            return " and l.state = :issued and l.validUntil >= :today";
        }
        values.put("soon", today().plus(InterimLetter.RENEWABLE));
        return " and l.state = :issued and l.validUntil >= :today and l.validUntil <= :soon";
    }

    @Override
    public long inForce() {
        return store.read(transaction -> transaction.entities()
                .createQuery("select count(l) from InterimLetter l where l.state = :issued and l.validUntil >= :today",
                        Long.class)
                .setParameter("issued", InterimLetter.State.ISSUED).setParameter("today", today()).getSingleResult());
    }

    @Override
    public ValidOn validOn(Session session, Wanted wanted) {
        return validOn(session, wanted, "");
    }

    private ValidOn validOn(Session session, Wanted wanted, String export) {
        session.require(READ);
        if (wanted.fullNik()) {
            session.require(FULL_NIK);
        }
        return store.write(transaction -> {
            var rows = new ArrayList<Row>();
            for (var each : valid(transaction, wanted)) {
                var resident = (Resident) each[1];
                if (!wanted.votersOnly() || resident.citizenship() == Citizenship.WNI) {
                    rows.add(row((InterimLetter) each[0], resident, wanted.fullNik()));
                }
            }
            rows.sort(Comparator.comparing(Row::village).thenComparing(Row::name).thenComparing(Row::nik));
            audit(transaction, session, "issuance.letters-on-day" + (wanted.fullNik() ? "-full" : "") + export, rows);
            return new ValidOn(List.copyOf(rows), rows.stream().collect(
                    Collectors.groupingBy(Row::village, LinkedHashMap::new, Collectors.counting())));
        });
    }

    private List<Object[]> valid(Transaction transaction, Wanted wanted) {
        return transaction.entities().createQuery(VALID_ON, Object[].class)
                .setParameter("day", wanted.day())
                .setParameter("dayEnd", endOf(wanted.day()))
                .setParameter("region", wanted.region().value() + "%")
                .getResultList();
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    @Override
    public byte[] validOnPdf(Session session, Wanted wanted) {
        var list = validOn(session, wanted, "-pdf");
        var villages = list.byVillage().keySet().stream().map(village -> Map.of("name", village,
                "rows", list.of(village).stream().map(StoredLetterRegister::cells).toList())).toList();
        var model = new LinkedHashMap<String, Object>();
        model.put("office", regions.office().name());
        model.put("region", regions.name(wanted.region()).orElse(wanted.region().value()));
        model.put("scope", wanted.votersOnly() ? "warga negara Indonesia" : "semua pemegang");
        model.put("day", wanted.day());
        model.put("villages", villages);
        model.put("total", list.rows().size());
        model.put("full", wanted.fullNik());
        model.put("made", made(session));
        model.put("specimen", installation.training());
        return documents.pdf(Template.of(StoredLetterRegister.class, "suket-list.html"), model);
    }

    private static Map<String, Object> cells(Row row) {
        return Map.of("number", row.letter().number(), "nik", row.nik(), "name", row.name(),
                "birthDate", row.birthDate(), "validUntil", row.letter().validUntil());
    }

    @Override
    public byte[] validOnXlsx(Session session, Wanted wanted) {
        var list = validOn(session, wanted, "-xlsx");
        return LetterSheet.of(list, "Suket yang berlaku pada %1$td-%1$tm-%1$tY".formatted(wanted.day()), made(session));
    }

    /** The mark that says from whose hands a copy came. */
    private String made(Session session) {
        return "Dibuat oleh %1$s pada %2$td-%2$tm-%2$tY %2$tH.%2$tM dengan Loket".formatted(session.account(),
                clock.instant().atZone(clock.getZone()));
    }

    private Row row(InterimLetter letter, Resident resident, boolean fullNik) {
        return new Row(letter, fullNik ? resident.nik().value() : resident.nik().masked(), resident.name(),
                resident.birthDate(), regions.name(letter.village()).orElse(letter.village().value()));
    }

    private static void audit(Transaction transaction, Session session, String action, List<Row> rows) {
        transaction.audit(session.entry(action, PURPOSE,
                rows.stream().map(row -> Residents.subject(row.letter().residentId())).toArray(String[]::new)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
