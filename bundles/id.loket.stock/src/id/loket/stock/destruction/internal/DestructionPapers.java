package id.loket.stock.destruction.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import id.loket.access.People;
import id.loket.card.BlankSupply.SpoilCause;
import id.loket.document.Documents;
import id.loket.document.Documents.Template;
import id.loket.kernel.text.Languages;
import id.loket.registry.Regions;
import id.loket.registry.Resident;
import id.loket.stock.destruction.Destruction;
import id.loket.stock.destruction.DestructionMsg;
import id.loket.stock.destruction.InvalidPiece;
import id.loket.stock.destruction.Witness;
import id.loket.stock.supply.Evidence;
import id.loket.store.Transaction;

/** The list by name and address, and the Berita Acara. Papers are Indonesian, whatever the screen's language. */
final class DestructionPapers {

    private static final Template LIST = Template.of(DestructionPapers.class, "destruction-list.html");
    private static final Template RECORD = Template.of(DestructionPapers.class, "destruction-record.html");
    private static final int CHUNK = 500;

    private final Documents documents;
    private final Regions regions;
    private final People people;
    private final ZoneId zone;

    DestructionPapers(Documents documents, Regions regions, People people, ZoneId zone) {
        this.documents = documents;
        this.regions = regions;
        this.people = people;
        this.zone = zone;
    }

    byte[] list(Content content) {
        return documents.pdf(LIST, model(content));
    }

    byte[] officialRecord(Content content, List<Photograph> photographs) {
        var model = model(content);
        model.put("photographs", photographs.stream().map(photograph -> new Picture(photograph.file().fileName(),
                Photographs.forPaper(photograph.content()))).toList());
        return documents.pdf(RECORD, model);
    }

    private Map<String, Object> model(Content content) {
        var destruction = content.destruction();
        var model = new LinkedHashMap<String, Object>();
        model.put("office", regions.office().name());
        model.put("destruction", destruction);
        model.put("preparedBy", name(destruction.preparedBy()));
        model.put("checkedBy", name(destruction.checkedBy()));
        model.put("approvedBy", name(destruction.approvedBy()));
        model.put("begunBy", name(destruction.begunBy()));
        model.put("prepared", local(destruction.preparedAt()));
        model.put("checked", local(destruction.checkedAt()));
        model.put("approved", local(destruction.approvedAt()));
        model.put("destroyed", local(destruction.destroyedAt()));
        model.put("witnesses", content.witnesses());
        model.put("causes", causes(content.pieces()));
        model.put("rows", content.pieces().stream().map(piece -> row(piece, content.residents())).toList());
        model.put("stateWord", destruction.state().label());
        return model;
    }

    private String name(String account) {
        return account == null ? "" : people.name(account);
    }

    private Object local(Instant moment) {
        return moment == null ? "" : LocalDateTime.ofInstant(moment, zone);
    }

    private static List<CauseLine> causes(List<InvalidPiece> pieces) {
        return Stream.concat(Stream.of(SpoilCause.values()), Stream.of((SpoilCause) null))
                .map(cause -> new CauseLine(words(cause), pieces.stream().filter(piece -> piece.cause() == cause).count()))
                .filter(line -> line.pieces() > 0)
                .toList();
    }

    private Row row(InvalidPiece piece, Map<Long, Resident> residents) {
        var resident = piece.residentId() == null ? null : residents.get(piece.residentId());
        var name = resident == null ? DestructionMsg.noResident.in(Languages.INDONESIAN) : resident.name();
        var chip = piece.chip().value().startsWith("X0") ? DestructionMsg.unreadable.in(Languages.INDONESIAN, piece.chip().value())
                : piece.chip().value();
        return new Row(chip, name, resident == null ? "" : address(resident), words(piece.cause()),
                LocalDateTime.ofInstant(piece.arrivedAt(), zone));
    }

    private String address(Resident resident) {
        var village = resident.village();
        return Stream.of(resident.address(), resident.rt() == null ? null : "RT " + resident.rt() + "/" + resident.rw(),
                regions.name(village).orElse(village.value()),
                village.parent().flatMap(regions::name).map(district -> "Kec. " + district).orElse(null))
                .filter(Objects::nonNull)
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    static String words(SpoilCause cause) {
        return cause == null ? DestructionMsg.causeUnknown.in(Languages.INDONESIAN) : Causes.indonesian(cause);
    }

    Map<Long, Resident> residents(Transaction transaction, Collection<InvalidPiece> pieces) {
        var ids = pieces.stream().map(InvalidPiece::residentId).filter(Objects::nonNull).distinct().toList();
        var found = new HashMap<Long, Resident>();
        for (var from = 0; from < ids.size(); from += CHUNK) {
            transaction.entities().createQuery("select r from Resident r where r.id in :ids", Resident.class)
                    .setParameter("ids", ids.subList(from, Math.min(ids.size(), from + CHUNK)))
                    .getResultStream()
                    .forEach(resident -> found.put(resident.id(), resident));
        }
        return found;
    }

    /**
     * What stands on the papers.
     *
     * @param destruction which
     * @param pieces on its list
     * @param residents by id
     * @param witnesses none before the outcome
     */
    record Content(Destruction destruction, List<InvalidPiece> pieces, Map<Long, Resident> residents, List<Witness> witnesses) {
    }

    /**
     * A kept photograph.
     *
     * @param file which
     * @param content its bytes
     */
    record Photograph(Evidence file, byte[] content) {
    }

    /** A photograph on the paper; {@code source} is a data URI. */
    public record Picture(String name, String source) {
    }

    /** How many of one cause. */
    public record CauseLine(String cause, long pieces) {
    }

    /** One piece by name and address. */
    public record Row(String chip, String name, String address, String cause, LocalDateTime arrived) {
    }
}
