package id.loket.outreach.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

import id.loket.packet.field.FieldCargo;
import id.loket.packet.field.Item;

/** What the installed modules carry, residents first. */
@Component(service = Cargos.class)
public class Cargos {

    private final List<FieldCargo> cargos;

    /** @param cargos of the installed modules */
    @Activate
    public Cargos(@Reference(policyOption = ReferencePolicyOption.GREEDY) List<FieldCargo> cargos) {
        this.cargos = cargos.stream().sorted(Comparator.comparingInt(FieldCargo::order).thenComparing(FieldCargo::kind))
                .toList();
    }

    /** @return in the order in which they go */
    public List<FieldCargo> inOrder() {
        return cargos;
    }

    /** @return the other way round: what refers to residents is deleted before them */
    public List<FieldCargo> backwards() {
        return cargos.stream().sorted(Comparator.comparingInt(FieldCargo::order).thenComparing(FieldCargo::kind).reversed())
                .toList();
    }

    /**
     * @param item that came from elsewhere
     * @return who reads it, if that module is installed here
     */
    public Optional<FieldCargo> of(Item item) {
        return cargos.stream().filter(cargo -> cargo.kind().equals(item.cargo())).findFirst();
    }
}
