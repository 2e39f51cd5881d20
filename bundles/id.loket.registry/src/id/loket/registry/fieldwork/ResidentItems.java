package id.loket.registry.fieldwork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.loket.kernel.BloodGroup;
import id.loket.kernel.Citizenship;
import id.loket.kernel.MaritalStatus;
import id.loket.kernel.Nik;
import id.loket.kernel.RegionCode;
import id.loket.kernel.Religion;
import id.loket.kernel.Sex;
import id.loket.packet.field.Item;
import id.loket.registry.Biodata;
import id.loket.registry.Resident;

/**
 * A resident as an item. The registry packs those of the slice's villages; whoever packs a list adds with this those whom
 * the list names elsewhere.
 */
public final class ResidentItems {

    /** Kind of a resident's item. */
    public static final String KIND = "registry.resident";

    private static final ObjectMapper JSON = new ObjectMapper();

    private ResidentItems() {
    }

    /**
     * @param packageId of the field package it travels with
     * @param resident who
     * @return the item; its key is the NIK
     */
    public static Item of(String packageId, Resident resident) {
        return new Item(KIND, id(packageId, "resident/" + resident.nik().value()), resident.nik().value(),
                bytes(json(resident.biodata())));
    }

    /**
     * @param packageId of the field package
     * @param what it is, unique in the package
     * @return the same id each time
     */
    public static String id(String packageId, String what) {
        return UUID.nameUUIDFromBytes((packageId + "/" + what).getBytes(StandardCharsets.UTF_8)).toString();
    }

    /**
     * @param item of a resident
     * @return the NIK
     */
    public static Nik nik(Item item) {
        return new Nik(item.key());
    }

    /**
     * @param item of a resident
     * @return what is known
     */
    public static Biodata biodata(Item item) {
        try {
            return biodata(JSON.readTree(item.content()));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /**
     * @param biodata what is known of a resident
     * @return as JSON
     */
    public static ObjectNode json(Biodata biodata) {
        return JSON.createObjectNode().put("familyCardNumber", biodata.familyCardNumber()).put("name", biodata.name())
                .put("birthPlace", biodata.birthPlace()).put("birthDate", biodata.birthDate().toString())
                .put("sex", biodata.sex().name()).put("religion", biodata.religion() == null ? null : biodata.religion().name())
                .put("maritalStatus", biodata.maritalStatus().name()).put("bloodGroup", biodata.bloodGroup().name())
                .put("occupation", biodata.occupation()).put("citizenship", biodata.citizenship().name())
                .put("address", biodata.address()).put("rt", biodata.rt()).put("rw", biodata.rw())
                .put("village", biodata.village().value());
    }

    /**
     * @param json what {@link #json} gave
     * @return what is known of a resident
     */
    public static Biodata biodata(JsonNode json) {
        var religion = text(json, "religion");
        return new Biodata(text(json, "familyCardNumber"), text(json, "name"), text(json, "birthPlace"),
                LocalDate.parse(text(json, "birthDate")), Sex.valueOf(text(json, "sex")),
                religion == null ? null : Religion.valueOf(religion), MaritalStatus.valueOf(text(json, "maritalStatus")),
                BloodGroup.valueOf(text(json, "bloodGroup")), json.path("occupation").asInt(),
                Citizenship.valueOf(text(json, "citizenship")), text(json, "address"), text(json, "rt"), text(json, "rw"),
                new RegionCode(text(json, "village")));
    }

    private static String text(JsonNode json, String name) {
        var value = json.path(name);
        return value.isNull() || value.isMissingNode() ? null : value.asText();
    }

    private static byte[] bytes(ObjectNode json) {
        try {
            return JSON.writeValueAsBytes(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
