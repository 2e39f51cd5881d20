package id.loket.outreach.visit.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import id.loket.kernel.RegionCode;
import id.loket.outreach.visit.FieldCheck;
import id.loket.outreach.visit.FirstTimer;
import id.loket.outreach.visit.Visit;
import id.loket.outreach.visit.VisitPlan;
import id.loket.packet.field.Item;
import id.loket.registry.fieldwork.FieldStatus;
import id.loket.registry.fieldwork.OpenWork.Count.Kind;
import id.loket.registry.fieldwork.ResidentItems;

/** Visits, checks and first-timers as they travel. */
final class VisitItems {

    static final String VISIT = "visits.visit";
    static final String CHECK = "visits.check";
    static final String FIRST_TIMER = "visits.first-timer";

    private VisitItems() {
    }

    static Item visit(String packageId, Visit visit) {
        var plan = visit.plan();
        var json = FormSeal.node().put("firstDay", plan.firstDay().toString()).put("lastDay", plan.lastDay().toString())
                .put("team", plan.crew().team()).put("equipment", plan.crew().equipment()).put("emergency", plan.emergency())
                .put("note", plan.note()).put("plannedBy", visit.plannedBy()).put("plannedAt", visit.plannedAt().toString());
        plan.crew().members().forEach(json.putArray("members")::add);
        plan.crew().laptops().forEach(json.putArray("laptops")::add);
        var stops = json.putArray("stops");
        for (var stop : plan.stops()) {
            var row = stops.addObject().put("kind", stop.kind().name()).put("place", stop.place())
                    .put("village", stop.village() == null ? null : stop.village().value()).put("target", stop.target());
            stop.lists().stream().sorted().forEach(row.putArray("lists")::add);
        }
        return new Item(VISIT, ResidentItems.id(packageId, "visit/" + visit.id()), visit.id(), FormSeal.bytes(json));
    }

    static Visit visit(String packageId, Item item) {
        var json = FormSeal.read(item.content());
        var stops = new ArrayList<VisitPlan.Stop>();
        json.path("stops").forEach(row -> stops.add(new VisitPlan.Stop(Kind.valueOf(text(row, "kind")), text(row, "place"),
                village(row), row.path("target").asInt(), Set.copyOf(texts(row, "lists")))));
        var crew = new VisitPlan.Crew(text(json, "team"), texts(json, "members"), texts(json, "laptops"), text(json, "equipment"));
        var plan = new VisitPlan(LocalDate.parse(text(json, "firstDay")), LocalDate.parse(text(json, "lastDay")), stops, crew,
                text(json, "emergency"), text(json, "note"));
        return new Visit(item.key(), packageId, plan, text(json, "plannedBy"), Instant.parse(text(json, "plannedAt")));
    }

    /** The resident's id differs from store to store: the NIK goes along. */
    static Item check(FieldCheck check, String nik) {
        var json = FormSeal.node().put("visit", check.visitId()).put("nik", nik)
                .put("village", check.village().map(RegionCode::value).orElse(null)).put("status", check.status().name())
                .put("evidence", check.evidence()).put("by", check.checkedBy()).put("at", check.checkedAt().toString());
        return new Item(CHECK, check.id(), check.id(), FormSeal.bytes(json));
    }

    static Arrived arrived(Item item) {
        var json = FormSeal.read(item.content());
        return new Arrived(text(json, "visit"), text(json, "nik"), village(json),
                FieldStatus.valueOf(text(json, "status")), text(json, "evidence"), text(json, "by"),
                Instant.parse(text(json, "at")));
    }

    static Item firstTimer(FirstTimer firstTimer, FirstTimer.Form form) {
        var json = FormSeal.node().put("visit", firstTimer.visitId()).put("by", firstTimer.registeredBy())
                .put("at", firstTimer.registeredAt().toString());
        json.set("form", FormSeal.json(form));
        return new Item(FIRST_TIMER, firstTimer.id(), firstTimer.id(), FormSeal.bytes(json));
    }

    static Registration registration(Item item) {
        var json = FormSeal.read(item.content());
        return new Registration(text(json, "visit"), FormSeal.form(json.path("form")), text(json, "by"),
                Instant.parse(text(json, "at")));
    }

    private static RegionCode village(JsonNode json) {
        var code = text(json, "village");
        return code == null ? null : new RegionCode(code);
    }

    private static List<String> texts(JsonNode json, String name) {
        Collection<String> texts = new ArrayList<>();
        json.path(name).forEach(each -> texts.add(each.asText()));
        return List.copyOf(texts);
    }

    private static String text(JsonNode json, String name) {
        return FormSeal.text(json, name);
    }

    /** A check as it comes home. */
    record Arrived(String visit, String nik, RegionCode village, FieldStatus status, String evidence, String by, Instant at) {
    }

    /** A first-timer as it comes home. */
    record Registration(String visit, FirstTimer.Form form, String by, Instant at) {
    }
}
