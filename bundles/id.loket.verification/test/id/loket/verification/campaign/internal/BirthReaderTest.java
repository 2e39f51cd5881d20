package id.loket.verification.campaign.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import id.loket.kernel.text.Message;
import id.loket.registry.tables.DateOrder;
import id.loket.registry.tables.TableMsg;
import id.loket.verification.campaign.CampaignMsg;
import id.loket.verification.campaign.Grade;
import id.loket.verification.campaign.PartialDate;
import id.loket.verification.campaign.RowFinding;

class BirthReaderTest {

    private final BirthReader births = new BirthReader(DateOrder.DAY_FIRST, LocalDate.of(2026, 11, 22),
            LocalDate.of(2026, 10, 1));
    private final List<RowFinding> findings = new ArrayList<>();

    @Test
    void aWholeDateIsReadWithoutAWord() {
        assertEquals(PartialDate.of(LocalDate.of(1985, 2, 3)), births.ofDate("03-02-1985", false, findings));
        assertEquals(List.of(), findings);
    }

    @Test
    void aDateThatFitsTheOtherOrderAloneIsReadInIt() {
        assertEquals(PartialDate.of(LocalDate.of(1985, 2, 13)), births.ofDate("02/13/1985", false, findings));
        assertEquals(List.of(CampaignMsg.dateOtherOrder), rules());
        assertEquals(Grade.NOTE, findings.get(0).grade());
    }

    @ParameterizedTest
    @ValueSource(strings = { "1985", "00-00-1985", "--/--/1985", "XX-XX-1985", "1985-00-00" })
    void aYearAloneIsANote(String text) {
        assertEquals(PartialDate.ofYear(1985), births.ofDate(text, false, findings));
        assertEquals(List.of(CampaignMsg.dateYearOnly), rules());
    }

    @Test
    void ofADateThatDoesNotExistTheYearRemains() {
        assertEquals(PartialDate.ofYear(1990), births.ofDate("31-02-1990", false, findings));
        assertEquals(List.of(TableMsg.dateUnreadable), rules());
    }

    @Test
    void aDateToComeIsNoBirth() {
        assertNull(births.ofDate("13-02-2031", false, findings));
        assertEquals(List.of(TableMsg.dateFuture), rules());
    }

    @Test
    void anAgeIsReckonedFromTheListsDay() {
        assertEquals(new PartialDate(1985, 0, 0, true), births.ofAge("41 th", findings));
        assertNull(births.ofAge("dewasa", findings));
        assertEquals(List.of(CampaignMsg.dateFromAge, CampaignMsg.ageUnreadable), rules());
    }

    private List<Message> rules() {
        return findings.stream().map(RowFinding::rule).toList();
    }
}
