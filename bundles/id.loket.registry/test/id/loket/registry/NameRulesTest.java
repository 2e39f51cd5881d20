package id.loket.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;

import id.loket.kernel.text.Refusal;

class NameRulesTest {

    @Test
    void anOrdinaryNamePasses() {
        assertEquals(List.of(), NameRules.errors("SITI NURBAYA"));
        assertEquals(List.of(), NameRules.warnings("SITI NURBAYA"));
    }

    @Test
    void lengthDigitsAndPunctuationAreGroundsForRefusal() {
        assertEquals(List.of(RegistryMsg.nameTooLong), NameRules.errors("A".repeat(61)));
        assertEquals(List.of(), NameRules.errors("A".repeat(60)));
        assertEquals(List.of(RegistryMsg.nameHasDigits), NameRules.errors("ANI 2"));
        assertEquals(List.of(RegistryMsg.nameHasPunctuation), NameRules.errors("ST. ANI"));
        assertEquals(List.of(RegistryMsg.nameNotLatin), NameRules.errors("АНИ SITI"));
    }

    @Test
    void oneWordAndAnAbbreviationAreAskedAbout() {
        assertEquals(List.of(RegistryMsg.nameOneWord), NameRules.warnings("SUKARNO"));
        assertEquals(List.of(RegistryMsg.nameAbbreviated), NameRules.warnings("M ALI"));
    }

    @Test
    void aNameIsTidiedBeforeItIsKept() {
        assertEquals("SITI NURBAYA", NameRules.require("  Siti   Nurbaya "));
        assertEquals(RegistryMsg.valueMissing, assertThrows(Refusal.class, () -> NameRules.require(" ")).reason());
    }
}
