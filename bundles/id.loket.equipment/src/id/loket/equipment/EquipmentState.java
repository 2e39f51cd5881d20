package id.loket.equipment;

/** Whether a piece of equipment can be worked with. */
public enum EquipmentState {
    /** Is worked with. */
    IN_SERVICE(EquipmentMsg.stateInService),
    /** Away or under repair. */
    IN_REPAIR(EquipmentMsg.stateInRepair),
    /** Beyond repair; stays in the register. */
    UNUSABLE(EquipmentMsg.stateUnusable);

    private final EquipmentMsg label;

    EquipmentState(EquipmentMsg label) {
        this.label = label;
    }

    /** @return the name in the language of this session */
    public String label() {
        return label.text();
    }
}
