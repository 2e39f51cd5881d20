package id.loket.store.internal.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;

import id.loket.store.Store.Engine;
import id.loket.store.spi.StoreModule;

class MergedUnitTest {

    @Test
    void twoEntitiesOfOneSimpleNameAreRefusedAndBothAreNamed() {
        var modules = List.of(module("id.loket.stock.Movement", "id.loket.stock.Blank"), module("id.loket.registry.Movement"));
        var refused = assertThrows(IllegalArgumentException.class, () -> MergedUnit.build(modules, null, Engine.DERBY));
        assertEquals("Two entities of one simple name: id.loket.stock.Movement and id.loket.registry.Movement;"
                + " rename one of them", refused.getMessage());
    }

    private StoreModule module(String... entities) {
        return new StoreModule("", getClass().getClassLoader(), null, List.of(entities), List.of());
    }
}
