package org.spanscope.ui.shared;

import org.spanscope.text.Removal;

/** The glossary: every word of the window that is not everyday English. */
public enum Term {
  READER(
      "reader",
      "The program that is looked at: a network that gets a question and a context and marks the"
          + " stretch of the context that answers."),
  READING("reading", "One run of the reader over one question and one context."),
  SIDE_A("side A", "The first of the two inputs that are compared. It starts with every sentence."),
  SIDE_B(
      "side B",
      "The second of the two inputs that are compared. It starts without the sentences that hold a"
          + " gold answer."),
  CONTEXT("context", "The text in which the answer is looked for."),
  SENTENCE(
      "sentence",
      "A piece of the context that can be switched on and off as a whole. It may be a clause."),
  CLAUSE("clause", "A piece of a sentence, divided at commas, semicolons and full stops."),
  GOLD("gold", "The answer that people gave; what the reader's answer is held against."),
  MARKS(
      "marks in the context",
      "A gold answer has a coloured ground, a line and a tag. Under what a side answers is a line"
          + " in its colour, whole for A and dashed for B."),
  SPAN(
      "span",
      "A stretch of the context, from one token to another. The reader's answer is always a span,"
          + " or nothing."),
  NULL(
      "null",
      "The reader's way to say “no answer”. Its score is that of the token [CLS] as start and as"
          + " end."),
  SPAN_PROBABILITY(
      "span probability",
      "How likely the reader finds this very stretch: its share among all stretches and the null."
          + " It is no product of start and end probability, which are shares among tokens, and may"
          + " be larger than either."),
  TEXT_PROBABILITY(
      "text probability",
      "The span probabilities added up over every place where the same words stand."),
  START_PROBABILITY(
      "start probability", "How likely the reader finds it that the answer begins at this token."),
  END_PROBABILITY(
      "end probability", "How likely the reader finds it that the answer ends at this token."),
  N_BEST("n-best", "The best answers with different words, best first."),
  SCORE(
      "score",
      "The start logit of the first token plus the end logit of the last one. The null's is that of"
          + " [CLS]."),
  NULL_THRESHOLD(
      "null threshold (τ)",
      "By how much the null must beat the best span before the reader says “no answer”."),
  TEMPERATURE(
      "temperature (T)",
      "What the logits are divided by before they become probabilities: above 1 they come closer"
          + " together, below 1 they move apart. It changes no answer and no order."),
  DECODE_TRACE(
      "trace",
      "The pairs of a first and a last token that score higher than the best span, each with the"
          + " rule by which it is no span."),
  EXACT_MATCH(
      "exact match (EM)",
      "Whether the answer is a gold word for word, apart from case, punctuation and articles."),
  F1(
      "F1",
      "How far the answer's words overlap with those of the best gold: 1 is all of them, 0 none."),
  OUTCOME(
      "outcome",
      "✓ the answer is a gold, ≈ it shares words with one, ✗ it is wrong. Nothing is shown where no"
          + " gold is known or the example was not read yet."),
  TOKEN("token", "A word or a piece of a word (pieces begin with ##): what the reader reads."),
  CLS(
      "[CLS]",
      "The token in front of everything. As an answer it means “no answer”; it draws much attention"
          + " whatever the text says."),
  SEP("[SEP]", "The token between question and context and at the end; it draws much attention."),
  WINDOW(
      "window", "A stretch of a context that is too long to be read at once. Neighbours overlap."),
  HATCHED("hatched", "These two tokens were never read in one window, so there is no number."),
  MARKED(
      "masked and distractor marks",
      "Lines that fall to the right over a row or column of a map, with a bar at its edge: masks or"
          + " a distractor stand there in place of a sentence. The colours under the lines are the"
          + " weights that they get and give."),
  LENS("lens", "A way to turn what the reader did into one map from tokens to tokens."),
  ATTENTION(
      "attention",
      "How much of what a token takes up comes from each other token; a row adds up to 1. It shows"
          + " where a head looks, not why the reader answers."),
  RAW_ATTENTION("raw attention", "The attention of one head, as it was computed."),
  MEAN_OF_HEADS("mean of heads", "The average of the heads of one layer."),
  MEAN_OF_ALL("mean of all", "The average over every head of every layer."),
  ROLLOUT(
      "rollout",
      "Attention followed through the layers: each layer's mean attention, half of it “stays where"
          + " it is”, multiplied from the first layer up to the chosen one."),
  NORM_BASED(
      "norm-based",
      "How long the vector is that one token adds to another: attention times the length "
          + "of what it carries. Much attention to a token that carries nothing stays small. "
          + "Rows do not add up to 1."),
  HEADS_SUMMED(
      "heads summed as vectors",
      "What all heads of a layer add together; vectors that point apart cancel out."),
  VALUE_ZEROING(
      "value zeroing",
      "How much one layer's output at a token changes when what another token gives there"
          + " is taken away."),
  GLOBENC(
      "GlobEnc",
      "Lengths of what tokens pass on, with what each keeps of itself and through the "
          + "layer norms, multiplied from the first layer up to the chosen one."),
  ALTI(
      "ALTI",
      "How much nearer each token's part brings a token to what it becomes, multiplied "
          + "from the first layer up to the chosen one."),
  UNIFORM(
      "uniform",
      "The same weight everywhere. A control: what a map shows beyond this comes from the reader."),
  HEAD("head", "One of the parts of a layer that look at the tokens in parallel."),
  LAYER("layer", "One step of the reader. Layers count from 0, the first after the word vectors."),
  HEAD_GRID(
      "layer × head grid",
      "Every head as a cell, one row a layer. Its colour is the chosen figure of that head; a click"
          + " shows its map."),
  ALL_HEADS(
      "all heads",
      "The raw attention of every head as a small map, each with a strip in the colour of a chosen"
          + " figure. A click looks at that head everywhere."),
  HEAD_VIEW(
      "head view",
      "The chosen map as lines from the tokens that look to the tokens they look at; the thicker,"
          + " the more weight. Lines below the threshold are left out."),
  BLOCK("block", "Which rows and columns of the map are shown, such as question to context."),
  LEVEL("level", "Whether rows and columns are tokens, words or sentences."),
  SINK(
      "sink",
      "A token that draws attention whatever the text says: [CLS] and [SEP]. The sink mass is the"
          + " share of the attention that lies there."),
  SINKS_RAW("sinks raw", "The map as it is, attention to [CLS] and [SEP] included."),
  SINKS_ZEROED("sinks zeroed", "The columns of [CLS] and [SEP] are set to 0."),
  SINKS_RENORMALISED(
      "sinks renormalised",
      "The columns of [CLS] and [SEP] are set to 0 and each row is scaled so that it adds up to 1"
          + " again."),
  SENTENCE_MASS(
      "sentence mass",
      "The share of the question's attention that falls on a sentence, by the chosen lens."),
  ENRICHMENT(
      "enrichment",
      "Sentence mass divided by the sentence's share of the tokens: 1 is what chance gives, 2 twice"
          + " as much."),
  DIFFERENCE(
      "difference B − A",
      "What B has more (red) or less (blue) than A, on the tokens that both sides share."),
  ATTRIBUTION(
      "attribution",
      "A number for each token or sentence: how much it has to do with the answer. It is"
          + " about this one reading. τ and T of the tab Decode do not count here."),
  INTEGRATED_GRADIENTS(
      "integrated gradients",
      "The slopes of the answer's logits, added up along a straight path from a text of"
          + " nothing (the baseline) to this text. The values sum to the change of the logits,"
          + " but for the completeness gap."),
  GRADIENT_X_INPUT(
      "gradient × input",
      "The slope of the answer's logits at this text times the word vectors: quick, and"
          + " only local."),
  BASELINE(
      "baseline",
      "What a path of gradients begins at: in place of every token but [CLS] and [SEP]"
          + " stands [MASK], [PAD] or the zero vector."),
  COMPLETENESS_GAP(
      "completeness gap",
      "By how much the values miss what they should sum to, as a share of it. Above 5 %"
          + " (red, with ⚠) the path was followed too coarsely: take adaptive or more steps."),
  LEAVE_ONE_OUT(
      "leave one out",
      "How much less probable the answer becomes when one sentence is taken away. Two"
          + " sentences that say the same hide each other."),
  SHAPLEY(
      "Shapley value",
      "What a sentence adds to the answer's probability, averaged over all orders in which"
          + " the sentences could come. Exact up to 12 sentences, from random orders above."),
  INTERACTION(
      "interaction",
      "What two sentences are worth together beyond what each is worth alone: above zero"
          + " they need each other, below zero one does for both."),
  SUFFICIENT_SET(
      "minimal sufficient set",
      "The fewest sentences that still give the same answer at the same place; of as few"
          + " the surest."),
  SHARED_SCALE(
      "shared scale",
      "A and B are coloured by the same scale, so that the same colour is the same number."),
  LOG_SCALE(
      "log scale",
      "Each step up the axis is ten times as much; small probabilities become visible."),
  DELETE("delete", "The sentence goes and the text closes up."),
  OPERATOR(
      "removal operator",
      "What becomes of the sentences that are taken away. A finding that holds under one operator"
          + " alone may be an artefact of it. “shuffled” is a control: all sentences stay, in another"
          + " order."),
  DELETE_KEEP_POSITIONS(
      "delete, positions kept",
      "The sentence goes, but every other token keeps its place number, as if there were a gap."),
  MASK(
      "mask",
      "Each token of the sentence becomes [MASK]: the reader sees that something is there."),
  DISTRACTOR(
      "distractor",
      "A sentence of about the same length from another article stands in its place. Its words are"
          + " shown in ⟦brackets⟧ and are never part of an answer."),
  SHUFFLED(
      "shuffled",
      "The sentences stand in another order. A control: what depends on the order alone is not"
          + " about the sentence that was taken away."),
  SEED(
      "seed",
      "The number that distractors and orders are drawn from: the same one gives the same again."),
  SENTENCE_TEST(
      "sentence test",
      "Each sentence is read alone with the question and held against the whole text."),
  LONG_SHORT(
      "long and short",
      "Long is a sentence within the whole text, short the same sentence alone: the largest start"
          + " and end probability of its tokens in each."),
  MAX_START(
      "max start probability",
      "The largest start probability of a token of the context; [CLS] is left out. It is no"
          + " attention."),
  MAX_END(
      "max end probability",
      "The largest end probability of a token of the context; [CLS] is left out. It is no"
          + " attention."),
  SENTENCE_WEIGHT(
      "weight of a sentence",
      "How much a sentence has to do with the answer to the whole text, by an attribution or by the"
          + " lens; what sentences are ordered by. τ and T of the tab Decode do not count here."),
  STEPWISE_DELETION(
      "stepwise deletion",
      "One sentence after the other is taken away, and what is left is read, until one is left."),
  INDEPENDENT_DELETION("explained once", "The order is that of the weights in the whole text."),
  CASCADING_DELETION("cascading", "After each step the sentences that are left are weighed again."),
  MANUAL_DELETION(
      "by hand",
      "Sentences go in the order in which they are clicked, or their numbers typed; the first goes"
          + " first."),
  ORIGINAL_ANSWER(
      "first answer",
      "What is answered to the whole text. Its probability in a shorter text is that of the same"
          + " characters; 0 once one of them is gone."),
  TRUST(
      "trust",
      "How far a picture says something about the reader and not only about the text: "
          + "whether what weighs most matters to the answer, and whether the weights change "
          + "when the reader's own do. τ and T of the tab Decode do not count here."),
  FAITHFULNESS(
      "faithfulness",
      "Whether the sentences that weigh most matter to the answer. Comprehensiveness is"
          + " what its probability loses when they are masked (more is better), sufficiency "
          + "what it loses when only they are left (less is better); grey bars are random "
          + "orders."),
  RANDOMISED_WEIGHTS(
      "randomised weights",
      "The reader's weights are drawn anew, layer by layer from the last one down. A "
          + "picture that stays as it was (near 1) does not show what the reader has learnt."),
  RANK_CORRELATION(
      "rank correlation (ρ)",
      "How far two pictures put tokens in the same order: 1 the same, 0 no relation, −1"
          + " the opposite."),
  AGREEMENT(
      "agreement",
      "Rank correlations between all lenses and attributions. Where they disagree, no "
          + "single one should be believed."),
  INTERVENTION(
      "changed run",
      "The reader reads the same text with something changed inside: heads off, scaled,"
          + " or put in from the other side, attention knocked out. τ and T of the tab Decode do not"
          + " count here."),
  HEAD_IMPORTANCE(
      "importance of a head",
      "How the logarithm of the answer's probability changes once the head gives out"
          + " nothing; below zero the head speaks for the answer."),
  GRADIENT_IMPORTANCE(
      "importance by gradient",
      "How steeply the logarithm of the answer's probability changes with a factor on"
          + " the head's output, sign left out."),
  KNOCKOUT(
      "knockout",
      "No attention is let through from one group of tokens to another, in every head"
          + " of a layer."),
  PATCHING(
      "patching",
      "A head gives out what it gave out in the other side's run, token by token where"
          + " both sides have the token."),
  ANSWER_BY_LAYER(
      "answer after each layer",
      "What the answer head says when it is asked after each layer; it was trained on"
          + " the last one alone."),
  DEVICE("device", "Where the reader computes: the processor (CPU) or a graphics card (GPU).");

  private final String label;
  private final String explanation;

  Term(String label, String explanation) {
    this.label = label;
    this.explanation = explanation;
  }

  public String label() {
    return label;
  }

  /** The term of a way to take sentences away. */
  public static Term of(Removal removal) {
    return switch (removal) {
      case DELETE -> DELETE;
      case DELETE_KEEP_POSITIONS -> DELETE_KEEP_POSITIONS;
      case MASK -> MASK;
      case DISTRACTOR -> DISTRACTOR;
    };
  }

  /** One or two plain sentences. */
  public String explanation() {
    return explanation;
  }
}
