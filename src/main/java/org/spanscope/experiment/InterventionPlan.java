package org.spanscope.experiment;

import java.util.ArrayList;
import java.util.List;
import org.spanscope.reader.Interventions;

/**
 * What somebody wants changed inside the reader, for any text.
 *
 * @param gates factors on heads or whole layers; 0 switches off
 * @param knockouts attention that is not let through
 * @param patches heads that come from the other side's run
 */
public record InterventionPlan(
    List<Interventions.Gate> gates, List<Knockout> knockouts, List<Head> patches) {
  public static final InterventionPlan NONE = new InterventionPlan(List.of(), List.of(), List.of());

  public InterventionPlan {
    gates = List.copyOf(gates);
    knockouts = List.copyOf(knockouts);
    patches = List.copyOf(patches);
  }

  /**
   * A head.
   *
   * @param layer from 0
   * @param head from 0, or {@link Interventions#ALL} for the whole layer
   */
  public record Head(int layer, int head) {
    /** Layer and head, such as 3.2; a whole layer is its number. */
    public String label() {
      return head == Interventions.ALL ? Integer.toString(layer) : layer + "." + head;
    }
  }

  public boolean isEmpty() {
    return gates.isEmpty() && knockouts.isEmpty() && patches.isEmpty();
  }

  /** What it changes, in a few words each. */
  public List<String> says() {
    List<String> says = new ArrayList<>();
    for (Interventions.Gate gate : gates) {
      String head = new Head(gate.layer(), gate.head()).label();
      String what = gate.head() == Interventions.ALL ? "layer " + head : "head " + head;
      says.add(gate.factor() == 0 ? what + " off" : what + " × " + gate.factor());
    }
    for (Knockout knockout : knockouts) {
      String layers =
          knockout.first() == knockout.last()
              ? "layer " + knockout.first()
              : "layers " + knockout.first() + "–" + knockout.last();
      says.add("no attention " + knockout.label() + " in " + layers);
    }
    for (Head head : patches) {
      says.add(
          (head.head() == Interventions.ALL ? "layer " : "head ")
              + head.label()
              + " from the other side");
    }
    return says;
  }
}
