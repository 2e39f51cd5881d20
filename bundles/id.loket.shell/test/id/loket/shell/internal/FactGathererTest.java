package id.loket.shell.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventAdmin;

import id.loket.access.Session;
import id.loket.ui.PageBadge;

class FactGathererTest {

    private final List<String> told = new ArrayList<>();
    private final FactGatherer gatherer = new FactGatherer(new EventAdmin() {

        @Override
        public void postEvent(Event event) {
            told.add(event.getTopic());
        }

        @Override
        public void sendEvent(Event event) {
            throw new UnsupportedOperationException("a module that comes must not wait for the screen");
        }
    });

    @Test
    void aModuleWhoseFactsComeAfterTheFirstGatheringIsAskedAtOnce() {
        gatherer.gather(null);
        gatherer.addBadge(badge("late", 3));

        assertTrue(told.stream().allMatch(topic -> topic.startsWith("id/loket/changed/")));
        assertEquals(1, told.size());
        assertEquals(Map.of("late", 3L), gatherer.gather(null).badges());
    }

    @Test
    void aModuleThatGoesTakesItsFactsWithIt() {
        var badge = badge("short", 1);
        gatherer.addBadge(badge);
        gatherer.removeBadge(badge);

        assertEquals(2, told.size());
        assertEquals(Map.of(), gatherer.gather(null).badges());
    }

    @Test
    void aModuleThatFailsHidesNoOther() {
        gatherer.addBadge(new PageBadge() {

            @Override
            public String page() {
                return "broken";
            }

            @Override
            public long count(Session session) {
                throw new IllegalStateException("the module's own fault");
            }
        });
        gatherer.addBadge(badge("sound", 2));

        assertEquals(Map.of("sound", 2L), gatherer.gather(null).badges());
    }

    private static PageBadge badge(String page, long count) {
        return new PageBadge() {

            @Override
            public String page() {
                return page;
            }

            @Override
            public long count(Session session) {
                return count;
            }
        };
    }
}
