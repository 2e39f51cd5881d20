package id.loket.enrolment.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

import com.fasterxml.jackson.databind.ObjectMapper;

import id.loket.enrolment.Enrolment;
import id.loket.enrolment.EnrolmentCase;
import id.loket.enrolment.EnrolmentMsg;
import id.loket.enrolment.Made;
import id.loket.enrolment.NextAction;
import id.loket.enrolment.Policy;
import id.loket.kernel.EnrolmentState;
import id.loket.kernel.Nik;
import id.loket.kernel.RegionCode;
import id.loket.kernel.text.Refusal;
import id.loket.packet.Packets;
import id.loket.packet.field.FieldCargo;
import id.loket.packet.field.FieldCustody;
import id.loket.packet.field.Item;
import id.loket.packet.field.Sink;
import id.loket.packet.field.Slice;
import id.loket.packet.field.Source;
import id.loket.packet.field.Taken;
import id.loket.registry.Resident;
import id.loket.registry.Residents;
import id.loket.registry.biometrics.BiometricReferences;
import id.loket.registry.fieldwork.BiodataDifferences;
import id.loket.registry.fieldwork.ResidentItems;
import id.loket.registry.office.OfficeSettings;
import id.loket.store.Installation;
import id.loket.store.Store;
import id.loket.store.Transaction;
import id.loket.store.UniqueRule;

/**
 * Who is recorded already goes out, so that nobody is recorded twice; recordings made in the field come home whole, and the
 * office seals them under the packet id they had in the field. It does so itself because the centre answers the station
 * that sealed a packet, and a laptop may be away for weeks.
 */
@Component
public final class EnrolmentCargo implements FieldCargo {

    private static final String STANDING = "enrolment.standing";
    private static final String RECORDING = "enrolment.recording";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 500;

    private final Residents residents;
    private final OfficeSettings settings;
    private final FieldCustody custody;
    private final Rows rows;
    private final Contents contents;
    private final Sealing sealing;
    private final ZoneId zone;

    /**
     * @param store whose cipher opens captures
     * @param residents who is recorded
     * @param packets seals at the office
     * @param references what card and hand-over need
     * @param settings of the office
     * @param templates of prints
     * @param custody tells what was sealed in the field
     * @param installation its zone
     */
    @Activate
    public EnrolmentCargo(@Reference Store store, @Reference Residents residents, @Reference Packets packets,
            @Reference BiometricReferences references, @Reference OfficeSettings settings, @Reference Templates templates,
            @Reference FieldCustody custody, @Reference Installation installation) {
        this.residents = residents;
        this.settings = settings;
        this.custody = custody;
        rows = new Rows(residents);
        contents = new Contents(store);
        sealing = new Sealing(packets, references, contents, templates);
        zone = installation.zone();
    }

    @Override
    public String kind() {
        return "enrolment";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void pack(Transaction transaction, Slice slice, Sink sink) {
        for (var village : new TreeSet<>(slice.villages())) {
            for (var page = page(transaction, village.value(), 0); !page.isEmpty();
                    page = page(transaction, village.value(), page.get(page.size() - 1).id())) {
                page.forEach(enrolment -> {
                    sink.add(standing(transaction, slice.packageId(), enrolment));
                    transaction.entities().detach(enrolment);
                });
            }
        }
    }

    @Override
    public void accompany(Transaction transaction, Slice slice, Set<String> niks, Sink sink) {
        var villages = slice.villages().stream().map(RegionCode::value).toList();
        var query = transaction.entities().createQuery("select e from Enrolment e, Resident r where e.residentId = r.id"
                + " and r.nik in :niks" + (villages.isEmpty() ? "" : " and r.villageCode not in :villages")
                + " and e.sealedAt is not null and e.abandonedAt is null order by e.id", Enrolment.class)
                .setParameter("niks", niks);
        if (!villages.isEmpty()) {
            query.setParameter("villages", villages);
        }
        query.getResultList().forEach(enrolment -> {
            sink.add(standing(transaction, slice.packageId(), enrolment));
            transaction.entities().detach(enrolment);
        });
    }

    private static List<Enrolment> page(Transaction transaction, String village, long after) {
        return transaction.entities()
                .createQuery("select e from Enrolment e, Resident r where e.residentId = r.id and r.villageCode = :village"
                        + " and e.sealedAt is not null and e.abandonedAt is null and e.id > :after order by e.id", Enrolment.class)
                .setParameter("village", village).setParameter("after", after).setMaxResults(PAGE).getResultList();
    }

    private static Item standing(Transaction transaction, String packageId, Enrolment enrolment) {
        var json = FieldRecord.made(enrolment).put("state", enrolment.state().name()).put("word", enrolment.rawStatus());
        FieldRecord.put(json, "sealedAt", enrolment.sealedAt());
        FieldRecord.put(json, "stateAt", enrolment.stateAt());
        json.put("again", Begin.openCases(transaction, enrolment.residentId()).stream()
                .anyMatch(matter -> matter.nextAction() == NextAction.RECORD_AGAIN));
        return new Item(STANDING, ResidentItems.id(packageId, "standing/" + enrolment.uuid()), enrolment.uuid(),
                FieldRecord.bytes(json));
    }

    @Override
    public void unpack(Transaction transaction, String packageId, Item item) {
        try {
            var json = JSON.readTree(item.content());
            var nik = new Nik(json.path("nik").asText());
            var resident = residents.byNik(transaction, nik);
            if (resident.isEmpty() || byNumber(transaction, item.key()).isPresent()) {
                return; // not in this slice, or here already
            }
            var known = new Made.Known(EnrolmentState.valueOf(json.path("state").asText()), FieldRecord.text(json, "word"),
                    FieldRecord.moment(json, "sealedAt"), FieldRecord.moment(json, "stateAt"));
            var enrolment = Enrolment.knownElsewhere(resident.get().id(), nik, FieldRecord.made(json), known);
            transaction.entities().persist(enrolment);
            FieldRows.told(transaction, packageId, enrolment);
            if (json.path("again").asBoolean()) {
                var matter = new EnrolmentCase(enrolment, transaction.now());
                matter.handled(enrolment.operator(), known.state().label(), NextAction.RECORD_AGAIN, transaction.now());
                transaction.entities().persist(matter);
            }
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    @Override
    public long unfinished(Transaction transaction) {
        return transaction.entities().createQuery("select count(e) from Enrolment e where e.inProgress is not null", Long.class)
                .getSingleResult();
    }

    @Override
    public void collect(Transaction transaction, String packageId, Sink sink) {
        var policy = Policy.from(settings);
        for (var id : FieldRows.made(transaction, custody.homeward(transaction))) {
            var recording = rows.recording(transaction, rows.enrolment(transaction, id), policy);
            var number = recording.enrolment().uuid();
            sink.add(new Item(RECORDING, number, number, FieldRecord.write(transaction, recording, contents)));
        }
    }

    @Override
    public Taken take(Transaction transaction, Item item, Source source) {
        var record = FieldRecord.read(item.content());
        if (byNumber(transaction, record.uuid()).isPresent()) {
            return new Taken.Known();
        }
        var resident = residents.byNik(transaction, new Nik(record.nik()));
        if (resident.isEmpty()) {
            return new Taken.Conflict(EnrolmentMsg.fieldNoResident.text(source.laptop()), "enrolment:" + record.uuid());
        }
        var subject = "resident:" + resident.get().id();
        var newest = rows.newest(transaction, resident.get().id());
        if (newest.isPresent() && !Begin.mayRecordAgain(transaction, newest.get())) {
            return new Taken.Conflict(recordedHere(newest.get(), record), subject);
        }
        // What the resident agreed to in the field and what the office would seal now must be the same.
        var differing = BiodataDifferences.between(record.biodata(), resident.get().biodata());
        if (!differing.isEmpty()) {
            return new Taken.Conflict(EnrolmentMsg.fieldBiodataDiffer.text(differing), subject);
        }
        accept(transaction, record, resident.get(), newest);
        return new Taken.Added();
    }

    /** A person has decided that this recording counts: it replaces the office's, as recording again would. */
    @Override
    public void decide(Transaction transaction, Item item, Source source, Ruling ruling) {
        var record = FieldRecord.read(item.content());
        var resident = residents.byNik(transaction, new Nik(record.nik()))
                .orElseThrow(() -> new Refusal(EnrolmentMsg.noSuchResident));
        var newest = rows.newest(transaction, resident.id());
        newest.filter(Enrolment::inProgress).ifPresent(unfinished -> {
            throw new Refusal(EnrolmentMsg.inUseElsewhere, unfinished.node());
        });
        accept(transaction, record, resident, newest);
    }

    private void accept(Transaction transaction, FieldRecord record, Resident resident, Optional<Enrolment> replaced) {
        var enrolment = Enrolment.madeElsewhere(resident.id(), resident.nik(), record.made(),
                replaced.map(Enrolment::id).orElse(null), transaction.now());
        transaction.entities().persist(enrolment);
        UniqueRule.flush(transaction, begun -> new Refusal(begun, EnrolmentMsg.begunElsewhere));
        var templates = record.store(transaction, enrolment, contents);
        transaction.entities().flush();
        sealing.seal(transaction, rows.recording(transaction, enrolment, Policy.from(settings)), templates);
        Begin.openCases(transaction, resident.id()).forEach(matter -> matter.close(transaction.now()));
        transaction.announce(StoredEnrolments.AREA);
    }

    private String recordedHere(Enrolment here, FieldRecord field) {
        return EnrolmentMsg.fieldRecordedHere.text(here.node(), day(here.begunAt()), here.state().label(),
                day(field.made().recordedAt()));
    }

    private String day(Instant moment) {
        return DateTimeFormatter.ofPattern("dd-MM-yyyy").format(moment.atZone(zone));
    }

    @Override
    public int wipe(Transaction transaction, String packageId, Set<String> proven, int atMost) {
        var deleted = 0;
        for (var id : FieldRows.made(transaction, custody.homeward(transaction))) {
            if (deleted < atMost && proven.contains(rows.enrolment(transaction, id).uuid())) {
                custody.discard(transaction, FieldRows.packets(transaction, id));
                FieldRows.delete(transaction, id);
                deleted++;
            }
        }
        if (deleted > 0) {
            return deleted;
        }
        var others = Stream.concat(FieldRows.told(transaction, packageId, atMost).stream(),
                FieldRows.abandoned(transaction, atMost).stream()).limit(atMost).toList();
        others.forEach(id -> FieldRows.delete(transaction, id));
        return others.size();
    }

    private static Optional<Enrolment> byNumber(Transaction transaction, String uuid) {
        return transaction.entities().createQuery("select e from Enrolment e where e.uuid = :uuid", Enrolment.class)
                .setParameter("uuid", uuid).getResultStream().findFirst();
    }
}
