package id.loket.outreach.ui.internal.visit;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import id.loket.access.Session;
import id.loket.outreach.visit.VisitPlan;
import id.loket.outreach.visit.VisitPlan.Crew;
import id.loket.outreach.visit.VisitPlan.Stop;

/** Plans as a dialog begins with them and as people type them. */
final class Plans {

    private Plans() {
    }

    static VisitPlan empty(LocalDate day, Session session) {
        return of(day, session, List.of());
    }

    static VisitPlan of(LocalDate day, Session session, List<Stop> stops) {
        return new VisitPlan(day, day, stops, new Crew("", List.of(session.account()), List.of(), ""), "", "");
    }

    /**
     * @param typed names with commas, semicolons or line breaks between them
     * @return the names
     */
    static List<String> names(String typed) {
        return Arrays.stream(typed.split("[,;\\n]")).map(String::strip).filter(name -> !name.isEmpty()).distinct().toList();
    }
}
