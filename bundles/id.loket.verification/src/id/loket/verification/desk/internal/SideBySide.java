package id.loket.verification.desk.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import id.loket.matching.Agreement;
import id.loket.matching.Candidate;
import id.loket.matching.Level;
import id.loket.matching.Matcher;
import id.loket.matching.Progress;
import id.loket.matching.Register;
import id.loket.matching.Shape;
import id.loket.matching.Weights;
import id.loket.registry.Regions;
import id.loket.registry.Resident;
import id.loket.verification.campaign.ListedPerson;
import id.loket.verification.desk.DeskMsg;
import id.loket.verification.desk.FieldAgreement;
import id.loket.verification.desk.Flag;
import id.loket.verification.desk.RegisterCandidate;
import id.loket.verification.match.internal.RowEntry;

/** Sets rows beside residents, field by field. */
final class SideBySide {

    private final Regions regions;

    SideBySide(Regions regions) {
        this.regions = regions;
    }

    RegisterCandidate candidate(ListedPerson person, Resident resident, Candidate proposed, Set<Flag> flags) {
        var agreements = byField(proposed.agreements());
        var lines = new ArrayList<FieldAgreement>();
        for (var field : ComparedField.values()) {
            var listed = field.listed(person, regions);
            var registered = field.registered(resident, regions);
            if (!listed.isEmpty() || !registered.isEmpty()) {
                var agreement = agreements.getOrDefault(field.field(), new Agreement(field.field(), Level.MISSING, 0));
                lines.add(new FieldAgreement(field.label(), listed, registered, agreement.level(), agreement.weight()));
            }
        }
        return new RegisterCandidate(resident, proposed.score(), rival(proposed.rival()), lines, flags);
    }

    /** @return what the list says, with nobody beside it */
    List<FieldAgreement> alone(ListedPerson person) {
        return Arrays.stream(ComparedField.values())
                .map(field -> new FieldAgreement(field.label(), field.listed(person, regions), "", Level.MISSING, 0))
                .filter(line -> !line.listed().isEmpty()).toList();
    }

    /**
     * A resident whom a person found. How rare names and dates are is only known to the whole register, so no score is told.
     */
    static Candidate compare(long listId, ListedPerson person, Resident resident) {
        var alone = Register.prepare(Shape.residents(), List.of(RowEntry.of(resident)).iterator(), Progress.unwatched());
        var levels = new Matcher(alone, Weights.residents()).compare(RowEntry.of(listId, person), resident.id()).orElseThrow();
        return new Candidate(resident.id(), 0, "", levels.agreements().stream()
                .map(each -> new Agreement(each.field(), each.level(), 0)).toList());
    }

    static Level level(Candidate candidate, ComparedField field) {
        return candidate.agreements().stream().filter(each -> each.field().equals(field.field())).map(Agreement::level)
                .findFirst().orElse(Level.MISSING);
    }

    private static Map<String, Agreement> byField(List<Agreement> agreements) {
        return agreements.stream().collect(Collectors.toMap(Agreement::field, Function.identity()));
    }

    private static String rival(String name) {
        return switch (name) {
            case "TWIN" -> DeskMsg.rivalTwin.text();
            case "RELATIVE" -> DeskMsg.rivalRelative.text();
            case "NAMESAKE" -> DeskMsg.rivalNamesake.text();
            default -> "";
        };
    }
}
