package id.loket.access.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import id.loket.access.Permission;
import id.loket.access.Role;
import id.loket.access.Session;
import id.loket.store.AuditAnchors;
import id.loket.store.AuditEntry;
import id.loket.store.AuditTrail;
import id.loket.store.AuditTrail.Head;

class StoreMaintenanceTest {

    private static final Head CLOSING = new Head("kantor", 12, "mac");

    private final Trail trail = new Trail();
    private final StoreMaintenance maintenance = new StoreMaintenance(null, trail, null, null, new AccessAudit());

    @Test
    void theCheckOfTheTrailAsksEveryKeeperOfItsHeads() {
        maintenance.addKeeper(() -> List.of(CLOSING));
        maintenance.verifyAudit(new Admin());
        assertEquals(List.of(CLOSING), List.copyOf(trail.anchors));
    }

    @Test
    void aKeeperThatIsGoneIsNotAsked() {
        AuditAnchors keeper = () -> List.of(CLOSING);
        maintenance.addKeeper(keeper);
        maintenance.removeKeeper(keeper);
        maintenance.verifyAudit(new Admin());
        assertEquals(List.of(), List.copyOf(trail.anchors));
    }

    private record Admin(String account, Set<Role> roles) implements Session {

        Admin() {
            this("admin", Set.of(Role.IT_ADMIN));
        }

        @Override
        public String displayName() {
            return account;
        }

        @Override
        public void require(Permission permission) {
            assertTrue(may(permission));
        }
    }

    private static final class Trail implements AuditTrail {

        private Collection<Head> anchors = List.of();

        @Override
        public Head head() {
            return CLOSING;
        }

        @Override
        public List<Finding> verify(Collection<Head> given) {
            anchors = given;
            return List.of();
        }

        @Override
        public List<AuditEntry> entries(String action) {
            return List.of();
        }

        @Override
        public long rows() {
            return 12;
        }
    }
}
