package id.loket.registry.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

import id.loket.kernel.BloodGroup;
import id.loket.kernel.Citizenship;
import id.loket.kernel.FamilyCardNumber;
import id.loket.kernel.MaritalStatus;
import id.loket.kernel.Occupations;
import id.loket.kernel.RegionCode;
import id.loket.kernel.Religion;
import id.loket.kernel.Sex;
import id.loket.kernel.text.Refusal;
import id.loket.registry.Biodata;
import id.loket.registry.NameRules;
import id.loket.registry.RegistryMsg;
import id.loket.registry.fieldwork.FieldworkMsg;

/** The fields a correction may change, in text form; constants are named as the components of {@link Biodata}. */
public enum BiodataField {
    familyCardNumber(Biodata::familyCardNumber, text -> text == null ? null : new FamilyCardNumber(text).value()),
    name(Biodata::name, text -> NameRules.require(text)),
    birthPlace(Biodata::birthPlace, text -> upper(text, 60)),
    birthDate(Biodata::birthDate, BiodataField::date),
    sex(Biodata::sex, text -> constant(Sex.class, text)),
    religion(Biodata::religion, text -> text == null ? null : constant(Religion.class, text)),
    maritalStatus(Biodata::maritalStatus, text -> constant(MaritalStatus.class, text)),
    bloodGroup(Biodata::bloodGroup, text -> constant(BloodGroup.class, text)),
    occupation(Biodata::occupation, BiodataField::occupationNumber),
    citizenship(Biodata::citizenship, text -> constant(Citizenship.class, text)),
    address(Biodata::address, text -> upper(text, 200)),
    rt(Biodata::rt, BiodataField::threeDigits),
    rw(Biodata::rw, BiodataField::threeDigits),
    villageCode(biodata -> biodata.village().value(), BiodataField::village);

    private static final int LAST_OCCUPATION = 99;
    private static final String NOTHING = "–";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private final Function<Biodata, Object> reading;
    private final Function<String, Object> parsing;

    BiodataField(Function<Biodata, Object> reading, Function<String, Object> parsing) {
        this.reading = reading;
        this.parsing = parsing;
    }

    /** @return what people call it, in the language of this session */
    public String label() {
        return FieldworkMsg.valueOf("field" + Character.toUpperCase(name().charAt(0)) + name().substring(1)).text();
    }

    /**
     * @param name a field's name
     * @return the field
     * @throws Refusal if no such field may be corrected; the NIK never changes
     */
    static BiodataField named(String name) {
        return Arrays.stream(values()).filter(field -> field.name().equals(name)).findFirst()
                .orElseThrow(() -> new Refusal(RegistryMsg.fieldNotCorrectable, name));
    }

    /** @return the value in text form, or null */
    String text(Biodata biodata) {
        var value = reading.apply(biodata);
        if (value == null) {
            return null;
        }
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    /** @return the value as people read it, in the language of this session */
    public String shown(Biodata biodata) {
        return words(reading.apply(biodata));
    }

    /** @return a value in text form as people read it; one that no rule of today lets pass, as it stands */
    String shown(String text) {
        try {
            return text == null ? NOTHING : words(parsing.apply(text));
        } catch (Refusal ofAnotherTime) {
            return text;
        }
    }

    private String words(Object value) {
        if (value == null) {
            return NOTHING;
        }
        if (this == occupation) {
            return Occupations.name((int) value).orElse(value.toString());
        }
        return value instanceof LocalDate date ? DAY.format(date)
                : value instanceof Sex sex ? sex.label()
                : value instanceof Religion belief ? belief.label()
                : value instanceof MaritalStatus status ? status.label()
                : value instanceof BloodGroup group ? group.label()
                : value instanceof Citizenship citizen ? citizen.label() : value.toString();
    }

    /** @return the biodata with this field's value taken from a text */
    Biodata change(Biodata biodata, String text) {
        var given = text == null || text.isBlank() ? null : text.strip();
        return with(biodata, parsing.apply(given));
    }

    /** @return the biodata with another value in this field */
    Biodata with(Biodata old, Object value) {
        BiFunction<BiodataField, Object, Object> pick = (field, present) -> field == this ? value : present;
        return new Biodata((String) pick.apply(familyCardNumber, old.familyCardNumber()),
                (String) pick.apply(name, old.name()), (String) pick.apply(birthPlace, old.birthPlace()),
                (LocalDate) pick.apply(birthDate, old.birthDate()), (Sex) pick.apply(sex, old.sex()),
                (Religion) pick.apply(religion, old.religion()),
                (MaritalStatus) pick.apply(maritalStatus, old.maritalStatus()),
                (BloodGroup) pick.apply(bloodGroup, old.bloodGroup()), (int) pick.apply(occupation, old.occupation()),
                (Citizenship) pick.apply(citizenship, old.citizenship()), (String) pick.apply(address, old.address()),
                (String) pick.apply(rt, old.rt()), (String) pick.apply(rw, old.rw()),
                (RegionCode) pick.apply(villageCode, old.village()));
    }

    /** @return this field's value */
    Object value(Biodata biodata) {
        return this == villageCode ? biodata.village() : reading.apply(biodata);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(required(text));
        } catch (DateTimeException notADate) {
            throw new Refusal(notADate, RegistryMsg.valueNotAllowed, text);
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String text) {
        return Arrays.stream(type.getEnumConstants()).filter(value -> value.name().equals(required(text))).findFirst()
                .orElseThrow(() -> new Refusal(RegistryMsg.valueNotAllowed, text));
    }

    private static Integer occupationNumber(String text) {
        if (!required(text).matches("\\d{1,2}") || Integer.parseInt(text) > LAST_OCCUPATION) {
            throw new Refusal(RegistryMsg.valueNotAllowed, text);
        }
        return Integer.valueOf(text);
    }

    private static String threeDigits(String text) {
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,3}")) {
            throw new Refusal(RegistryMsg.valueNotAllowed, text);
        }
        return "%03d".formatted(Integer.parseInt(text));
    }

    private static RegionCode village(String text) {
        var code = new RegionCode(required(text));
        if (code.level() != RegionCode.Level.VILLAGE) {
            throw new Refusal(RegistryMsg.valueNotAllowed, text);
        }
        return code;
    }

    private static String upper(String text, int length) {
        if (text != null && text.length() > length) {
            throw new Refusal(RegistryMsg.valueTooLong, length);
        }
        return text == null ? null : text.toUpperCase(Locale.ROOT);
    }

    private static String required(String text) {
        return Objects.requireNonNullElseGet(text, () -> {
            throw new Refusal(RegistryMsg.valueMissing);
        });
    }
}
