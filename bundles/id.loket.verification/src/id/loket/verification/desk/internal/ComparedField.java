package id.loket.verification.desk.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.loket.kernel.RegionCode;
import id.loket.registry.Regions;
import id.loket.registry.Resident;
import id.loket.verification.campaign.ListColumn;
import id.loket.verification.campaign.ListedPerson;

/** The fields of {@link id.loket.matching.Shape#residents()}, as a person reads them on either side. */
enum ComparedField {
    NIK("nik", ListColumn.NIK, person -> either(person, ListColumn.NIK, person.nik()), resident -> resident.nik().value()),
    NAME("name", ListColumn.NAME, person -> joined(" alias ", person.name(), person.written(ListColumn.ALIAS)),
            Resident::name),
    BIRTH_DATE("birthDate", ListColumn.BIRTH_DATE, ComparedField::birth, resident -> day(resident.birthDate())),
    SEX("sex", ListColumn.SEX, person -> person.sex() == null ? person.written(ListColumn.SEX) : person.sex().label(),
            resident -> resident.sex().label()),
    FAMILY_CARD("familyCard", ListColumn.FAMILY_CARD, written(ListColumn.FAMILY_CARD), Resident::familyCardNumber),
    MOTHER("mother", ListColumn.MOTHER, written(ListColumn.MOTHER), resident -> ""),
    FATHER("father", ListColumn.FATHER, written(ListColumn.FATHER), resident -> ""),
    VILLAGE("village", ListColumn.VILLAGE, written(ListColumn.VILLAGE), resident -> resident.village().value()),
    NEIGHBOURHOOD("neighbourhood", ListColumn.RT_RW, ComparedField::neighbourhood,
            resident -> joined("/", resident.rt(), resident.rw())),
    ADDRESS("address", ListColumn.ADDRESS, written(ListColumn.ADDRESS), Resident::address),
    BIRTH_PLACE("birthPlace", ListColumn.BIRTH_PLACE, written(ListColumn.BIRTH_PLACE), Resident::birthPlace);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private final String field;
    private final ListColumn column;
    private final Function<ListedPerson, String> listed;
    private final Function<Resident, String> registered;

    ComparedField(String field, ListColumn column, Function<ListedPerson, String> listed,
            Function<Resident, String> registered) {
        this.field = field;
        this.column = column;
        this.listed = listed;
        this.registered = registered;
    }

    /** @return the name in shape and agreements */
    String field() {
        return field;
    }

    String label() {
        return column.label();
    }

    String listed(ListedPerson person, Regions regions) {
        var text = Objects.requireNonNullElse(listed.apply(person), "");
        return this == VILLAGE && person.village() != null ? name(person.village(), regions) : text;
    }

    String registered(Resident resident, Regions regions) {
        return this == VILLAGE ? name(resident.village(), regions)
                : Objects.requireNonNullElse(registered.apply(resident), "");
    }

    /** Village and district, since villages of one name lie in several. */
    private static String name(RegionCode village, Regions regions) {
        return Stream.of(village, village.parent().orElse(village)).distinct()
                .map(code -> regions.name(code).orElse(code.value())).collect(Collectors.joining(", "));
    }

    private static Function<ListedPerson, String> written(ListColumn column) {
        return person -> person.written(column);
    }

    private static String either(ListedPerson person, ListColumn column, String read) {
        var written = person.written(column);
        return written.isEmpty() ? read : written;
    }

    private static String birth(ListedPerson person) {
        var birth = person.birth();
        if (birth == null) {
            return person.written(ListColumn.BIRTH_DATE);
        }
        if (birth.isWhole()) {
            return day(LocalDate.of(birth.year(), birth.month(), birth.day()));
        }
        return (birth.estimated() ? "± " : "") + birth.year();
    }

    private static String neighbourhood(ListedPerson person) {
        return either(person, ListColumn.RT_RW, joined("/", person.written(ListColumn.RT), person.written(ListColumn.RW)));
    }

    private static String day(LocalDate date) {
        return DAY.format(date);
    }

    private static String joined(String between, String... parts) {
        return Arrays.stream(parts).filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(between));
    }
}
