package org.spanscope.ui.shell;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.spanscope.ui.shared.Messages;
import org.spanscope.ui.shared.Messages.Ask;
import org.spanscope.ui.shared.Messages.Message;
import org.spanscope.ui.shared.Messages.Offer;

/** What the window has to say, above everything it shows and in the way of nothing. */
final class MessageBar extends HBox {
  private final Label sign = new Label();
  private final Label words = new Label();
  private final Button offer = new Button();

  /**
   * @param answer does what a message asks for
   */
  MessageBar(Messages messages, Consumer<Ask> answer) {
    super(10);
    getStyleClass().add("message-bar");
    sign.getStyleClass().add("message-sign");
    sign.setMinWidth(Region.USE_PREF_SIZE);
    words.setWrapText(true);
    words.setMinWidth(0);
    words.setMaxWidth(Double.MAX_VALUE);
    words.getStyleClass().add("message");
    HBox.setHgrow(words, Priority.ALWAYS);
    Button dismiss = new Button("Dismiss");
    dismiss.setMinWidth(Region.USE_PREF_SIZE);
    dismiss.setOnAction(event -> messages.dismiss());
    offer.getStyleClass().add("offer");
    offer.setMinWidth(Region.USE_PREF_SIZE);
    offer.setOnAction(
        event ->
            messages.current().get().flatMap(Message::offer).map(Offer::ask).ifPresent(answer));
    getChildren().addAll(sign, words, dismiss);
    messages.current().addListener((of, old, now) -> show(now));
    show(messages.current().get());
  }

  private void show(Optional<Message> message) {
    setVisible(message.isPresent());
    setManaged(message.isPresent());
    message.ifPresent(
        now -> {
          sign.setText(now.problem() ? "!" : "i");
          words.setText(now.text());
          getChildren().remove(offer);
          now.offer()
              .ifPresent(
                  some -> {
                    offer.setText(some.label());
                    getChildren().add(getChildren().size() - 1, offer);
                  });
          getStyleClass().remove("problem");
          if (now.problem()) {
            getStyleClass().add("problem");
          }
          setAccessibleText(now.text());
          notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        });
  }
}
