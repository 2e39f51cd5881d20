package id.loket.verification.match.internal;

import java.util.Arrays;

import id.loket.kernel.Sex;
import id.loket.matching.Entry;
import id.loket.registry.Resident;
import id.loket.registry.ResidentScan;
import id.loket.verification.campaign.ListColumn;
import id.loket.verification.campaign.ListRow;
import id.loket.verification.campaign.ListedPerson;
import id.loket.verification.campaign.PartialDate;

/** Rows and residents in the columns of {@link id.loket.matching.Shape#residents()}. */
public final class RowEntry {

    private static final int RT = 0;
    private static final int RW = 1;

    private RowEntry() {
    }

    /**
     * @param listId of which list
     * @param person a row
     * @return it, known by the row's id
     */
    public static Entry of(long listId, ListedPerson person) {
        return new Entry(ListRow.id(listId, person.line()),
                Arrays.asList(person.nik(), person.written(ListColumn.FAMILY_CARD), person.name(),
                        person.written(ListColumn.ALIAS), person.written(ListColumn.BIRTH_PLACE), birth(person.birth()),
                        sex(person.sex()), person.written(ListColumn.MOTHER), person.written(ListColumn.FATHER),
                        person.written(ListColumn.ADDRESS), neighbourhood(person, ListColumn.RT, RT),
                        neighbourhood(person, ListColumn.RW, RW),
                        person.village() == null ? "" : person.village().value()));
    }

    /**
     * @param resident of the register
     * @return the resident, known by the id
     */
    public static Entry of(Resident resident) {
        return of(new ResidentScan.Line(resident.id(), resident.nik().value(), resident.familyCardNumber(), resident.name(),
                resident.birthPlace(), resident.birthDate(), resident.sex(), resident.address(), resident.rt(), resident.rw(),
                resident.village().value()));
    }

    /**
     * @param resident of the register
     * @return the resident, known by the id
     */
    public static Entry of(ResidentScan.Line resident) {
        return new Entry(resident.id(), Arrays.asList(resident.nik(), resident.familyCard(), resident.name(), "",
                resident.birthPlace(), resident.birthDate().toString(), sex(resident.sex()), "", "", resident.address(),
                resident.rt(), resident.rw(), resident.village()));
    }

    private static String birth(PartialDate date) {
        if (date == null) {
            return "";
        }
        return date.isWhole() ? date.year() + "-" + date.month() + "-" + date.day() : String.valueOf(date.year());
    }

    private static String sex(Sex sex) {
        if (sex == null) {
            return "";
        }
        return sex == Sex.MALE ? "L" : "P";
    }

    /** Lists have RT and RW in columns of their own, or both in one: 003/004. */
    private static String neighbourhood(ListedPerson person, ListColumn own, int part) {
        var alone = person.written(own);
        if (!alone.isEmpty()) {
            return alone;
        }
        var both = person.written(ListColumn.RT_RW).split("[^0-9]+");
        return both.length == 2 ? both[part] : "";
    }
}
