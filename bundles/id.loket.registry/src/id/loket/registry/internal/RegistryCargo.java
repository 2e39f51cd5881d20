package id.loket.registry.internal;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.loket.kernel.Nik;
import id.loket.kernel.text.Refusal;
import id.loket.packet.field.FieldCargo;
import id.loket.packet.field.Item;
import id.loket.packet.field.Sink;
import id.loket.packet.field.Slice;
import id.loket.packet.field.Source;
import id.loket.packet.field.Taken;
import id.loket.registry.Correction;
import id.loket.registry.Correction.Proof;
import id.loket.registry.EnrolmentStanding;
import id.loket.registry.Resident;
import id.loket.registry.Residents;
import id.loket.registry.fieldwork.BiodataDifferences;
import id.loket.registry.fieldwork.FieldworkMsg;
import id.loket.registry.fieldwork.ResidentItems;
import id.loket.store.Transaction;

/** Residents go out; corrections of their biodata and residents registered in the field come home. */
@Component
public final class RegistryCargo implements FieldCargo {

    private static final String CORRECTION = "registry.correction";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PAGE = 500;

    private final Residents residents;
    private final Optional<EnrolmentStanding> standing;

    /**
     * @param residents of this store
     * @param standing tells whose recording is still here; a resident is not wiped before it
     */
    @Activate
    public RegistryCargo(@Reference Residents residents, @Reference(cardinality = ReferenceCardinality.OPTIONAL,
            policyOption = ReferencePolicyOption.GREEDY) EnrolmentStanding standing) {
        this.residents = residents;
        this.standing = Optional.ofNullable(standing);
    }

    @Override
    public String kind() {
        return "registry";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void pack(Transaction transaction, Slice slice, Sink sink) {
        for (var village : new TreeSet<>(slice.villages())) {
            for (var page = page(transaction, village.value(), 0); !page.isEmpty();
                    page = page(transaction, village.value(), page.get(page.size() - 1).id())) {
                page.forEach(resident -> {
                    sink.add(ResidentItems.of(slice.packageId(), resident));
                    transaction.entities().detach(resident);
                });
            }
        }
    }

    private static List<Resident> page(Transaction transaction, String village, long after) {
        return transaction.entities()
                .createQuery("select r from Resident r where r.villageCode = :village and r.id > :after order by r.id",
                        Resident.class)
                .setParameter("village", village).setParameter("after", after).setMaxResults(PAGE).getResultList();
    }

    @Override
    public void begin(Transaction transaction, String packageId) {
        FieldResidents.begin(transaction, packageId);
    }

    /** A resident whom the laptop knows already is its own: neither changed nor ever wiped. */
    @Override
    public void unpack(Transaction transaction, String packageId, Item item) {
        var nik = ResidentItems.nik(item);
        if (residents.byNik(transaction, nik).isEmpty()) {
            var resident = new Resident(nik, ResidentItems.biodata(item));
            transaction.entities().persist(resident);
            FieldResidents.add(transaction, packageId, resident);
        }
    }

    @Override
    public void collect(Transaction transaction, String packageId, Sink sink) {
        FieldResidents.registered(transaction, packageId)
                .forEach(resident -> sink.add(ResidentItems.of(packageId, asRegistered(transaction, resident))));
        corrections(transaction, packageId).forEach(correction -> sink.add(item(transaction, packageId, correction)));
    }

    private static List<Correction> corrections(Transaction transaction, String packageId) {
        var registered = FieldResidents.registered(transaction, packageId).stream();
        return Stream.concat(FieldResidents.corrected(transaction, packageId).stream(),
                registered.flatMap(resident -> FieldResidents.corrections(transaction, resident.id()).stream()))
                .map(id -> transaction.entities().find(Correction.class, id)).toList();
    }

    /** What was corrected since travels as a correction, with its proof; the registration stays what the office may have. */
    private static Resident asRegistered(Transaction transaction, Resident resident) {
        var corrections = new ArrayList<>(FieldResidents.corrections(transaction, resident.id()));
        Collections.reverse(corrections);
        var biodata = resident.biodata();
        for (var id : corrections) {
            var correction = transaction.entities().find(Correction.class, id);
            var field = BiodataField.named(correction.field());
            var before = correction.oldValue();
            biodata = before == null ? field.with(biodata, null) : field.change(biodata, before);
        }
        return new Resident(resident.nik(), biodata);
    }

    private Item item(Transaction transaction, String packageId, Correction correction) {
        var resident = residents.byId(transaction, correction.residentId()).orElseThrow();
        var proof = correction.proof();
        var json = JSON.createObjectNode().put("field", correction.field()).put("old", correction.oldValue())
                .put("new", correction.newValue()).put("document", proof.document()).put("typedBy", proof.typedBy())
                .put("approvedBy", proof.approvedBy()).put("reason", proof.reason()).put("at", proof.at().toString());
        try {
            return new Item(CORRECTION, ResidentItems.id(packageId, "correction/" + correction.id()),
                    resident.nik().value(), JSON.writeValueAsBytes(json));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Taken take(Transaction transaction, Item item, Source source) {
        var known = residents.byNik(transaction, new Nik(item.key()));
        return item.kind().equals(CORRECTION) ? corrected(transaction, item, known) : registered(transaction, item, known);
    }

    private static Taken registered(Transaction transaction, Item item, Optional<Resident> known) {
        var biodata = ResidentItems.biodata(item);
        if (known.isEmpty()) {
            transaction.entities().persist(new Resident(ResidentItems.nik(item), biodata));
            transaction.announce("residents");
            return new Taken.Added();
        }
        var here = known.get();
        if (here.biodata().equals(biodata)) {
            return new Taken.Known();
        }
        return new Taken.Conflict(FieldworkMsg.nikTaken.text(BiodataDifferences.between(biodata, here.biodata())),
                "resident:" + here.id());
    }

    private static Taken corrected(Transaction transaction, Item item, Optional<Resident> known) {
        if (known.isEmpty()) {
            return new Taken.Refused(FieldworkMsg.residentGone.text());
        }
        var resident = known.get();
        var json = json(item);
        var field = BiodataField.named(text(json, "field"));
        var now = field.text(resident.biodata());
        if (Objects.equals(now, text(json, "new"))) {
            return new Taken.Known();
        }
        if (!Objects.equals(now, text(json, "old"))) {
            return new Taken.Conflict(FieldworkMsg.correctedMeanwhile.text(field.label(), field.shown(text(json, "old")),
                    field.shown(text(json, "new")), field.shown(resident.biodata())), "resident:" + resident.id());
        }
        correct(transaction, resident, field, text(json, "new"), proof(json));
        return new Taken.Added();
    }

    private static void correct(Transaction transaction, Resident resident, BiodataField field, String value, Proof proof) {
        var before = resident.biodata();
        transaction.entities().persist(new Correction(resident.id(), field.name(), field.text(before), value, proof));
        resident.correct(field.change(before, value), Set.of(field.name()));
        transaction.announce("residents");
    }

    @Override
    public void decide(Transaction transaction, Item item, Source source, Ruling ruling) {
        var resident = residents.byNik(transaction, new Nik(item.key()))
                .orElseThrow(() -> new Refusal(FieldworkMsg.residentGone));
        if (item.kind().equals(CORRECTION)) {
            var json = json(item);
            correct(transaction, resident, BiodataField.named(text(json, "field")), text(json, "new"), proof(json));
            return;
        }
        var biodata = ResidentItems.biodata(item);
        var proof = new Proof(FieldworkMsg.fieldPackage.text(source.laptop()), ruling.by(), ruling.by(), ruling.reason(),
                transaction.now());
        for (var field : BiodataField.values()) {
            if (!Objects.equals(field.text(resident.biodata()), field.text(biodata))) {
                correct(transaction, resident, field, field.text(biodata), proof);
            }
        }
    }

    @Override
    public int wipe(Transaction transaction, String packageId, Set<String> proven, int atMost) {
        var deleted = 0;
        for (var id : FieldResidents.brought(transaction, packageId, atMost)) {
            if (deleted < atMost && mayGo(transaction, packageId, id, proven)) {
                FieldResidents.delete(transaction, id);
                deleted++;
            }
        }
        for (var resident : FieldResidents.registered(transaction, packageId)) {
            var home = proven.contains(ResidentItems.of(packageId, resident).id());
            if (deleted < atMost && home && mayGo(transaction, packageId, resident.id(), proven)) {
                transaction.entities().detach(resident);
                FieldResidents.delete(transaction, resident.id());
                deleted++;
            }
        }
        return deleted;
    }

    /** Nothing about this resident is still only here. */
    private boolean mayGo(Transaction transaction, String packageId, long residentId, Set<String> proven) {
        return standing.flatMap(each -> each.of(transaction, residentId)).isEmpty()
                && FieldResidents.corrections(transaction, residentId).stream()
                        .allMatch(id -> proven.contains(ResidentItems.id(packageId, "correction/" + id)));
    }

    private static Proof proof(JsonNode json) {
        return new Proof(text(json, "document"), text(json, "typedBy"), text(json, "approvedBy"), text(json, "reason"),
                Instant.parse(text(json, "at")));
    }

    private static JsonNode json(Item item) {
        try {
            return JSON.readTree(item.content());
        } catch (IOException damaged) {
            throw new IllegalStateException(FieldworkMsg.damagedItem.text(), damaged);
        }
    }

    private static String text(JsonNode json, String name) {
        var value = json.path(name);
        return value.isNull() || value.isMissingNode() ? null : value.asText();
    }
}
