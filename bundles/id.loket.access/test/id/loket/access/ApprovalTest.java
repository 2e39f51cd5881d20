package id.loket.access;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Set;

import org.junit.jupiter.api.Test;

class ApprovalTest {

    private static final Permission VOUCH = Permission.of("test.vouch", Role.SUPERVISOR);
    private static final Permission OTHER = Permission.of("test.other", Role.SUPERVISOR);

    private final Approval consent = new Approval("supervisor", VOUCH, "card:42", "known since birth", Instant.EPOCH);

    @Test
    void consentToOneCardCoversNoOther() {
        assertTrue(consent.covers(session("operator"), VOUCH, "card:42"));
        assertFalse(consent.covers(session("operator"), VOUCH, "card:43"));
        assertFalse(consent.covers(session("operator"), VOUCH, ""));
        assertFalse(consent.covers(session("operator"), OTHER, "card:42"));
    }

    @Test
    void nobodyConsentsToTheirOwnAct() {
        assertFalse(consent.covers(session("supervisor"), VOUCH, "card:42"));
    }

    private static Session session(String account) {
        return new Session() {
            @Override
            public String account() {
                return account;
            }

            @Override
            public String displayName() {
                return account;
            }

            @Override
            public Set<Role> roles() {
                return Set.of(Role.SUPERVISOR);
            }

            @Override
            public void require(Permission permission) {
                // May do everything: what is asked here is not what the session may.
            }
        };
    }
}
