using PolicyBot.Municipalities;

namespace PolicyBot.Guidelines.Search;

/// <summary>All that is made of a guideline when it is loaded, so that a question takes microseconds.</summary>
internal sealed class GuidelineIndex
{
    // What a section is called, and what people call it, says more of what it is about than a mention in its answer.
    private const float TitleMentions = 3;
    private const float WordMentions = 3;
    private const float QuestionMentions = 1.5f;
    private const float TextMentions = 1;

    // A matter is absent where less of it is covered than this part of what a section covers of its own texts.
    private const float AbsentBelow = 0.84f;

    // A question is what will be asked; a sentence of the rule only has some of its words.
    private const float TextWeight = 0.5f;

    private readonly Lexicon lexicon;
    private readonly TermReader trusting;

    public GuidelineIndex(Guideline guideline, Lexicon lexicon)
    {
        this.lexicon = lexicon;
        Sections = guideline.Sections;
        Space = new FeatureSpace(lexicon);
        var vocabulary = Sections.SelectMany(AllTexts).SelectMany(Folding.Words).ToHashSet();
        var said = guideline.NotCovered.SelectMany(matter => matter.Questions).SelectMany(Folding.Words);
        Learn(vocabulary.Concat(said).Concat(Matters.Default.SelectMany(matter => matter.Handfuls).SelectMany(Folding.Words).Where(word => !lexicon.TryWord(word, out _))));
        trusting = new TermReader(lexicon, Space, new WordReader(lexicon, Space, speller: null));
        Reader = new TermReader(lexicon, Space, new WordReader(lexicon, Space, new Speller(lexicon.Spellings.Concat(vocabulary))));

        var mentions = Sections.AsParallel().AsOrdered().Select(Mentions).ToList();
        Space.Weigh(Holders(mentions), Sections.Count);
        Texts = new SectionIndex(mentions, Space.Count);
        var examples = ReadExamples().ToList();
        Examples = new ExampleIndex([.. examples.Where(example => example.IsQuestion).Select(example => example.Example)], Sections.Count, Space.Count);
        // A pack with few words covers less of anything, so what counts as covered is measured by what it covers of its own texts.
        var own = examples.Average(one => Covered(one.Example.Text.Terms)[one.Example.Class]);
        List<Example> absent = [.. Absent(own, Sections.Count), .. Said(guideline.NotCovered)];
        var classes = absent.Count > 0 ? absent.Max(example => example.Class) + 1 : Sections.Count;
        if (classes <= SectionClassifier.MostClasses)
        {
            Classifier = new SectionClassifier([.. examples.Select(one => one.Example), .. absent], classes, Space);
        }
    }

    public IReadOnlyList<Section> Sections { get; }

    public FeatureSpace Space { get; }

    /// <summary>Reads questions, whose words may be misspelt.</summary>
    public TermReader Reader { get; }

    public SectionIndex Texts { get; }

    public ExampleIndex Examples { get; }

    /// <summary><c>null</c>: the guideline has too many sections for it.</summary>
    public SectionClassifier? Classifier { get; }

    private void Learn(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            // A word that only binds others together is read over; it has no stem of its own.
            if (!(lexicon.TryWord(word, out var concepts) && concepts is [var only] && lexicon.Concepts[only].IsFunction))
            {
                Space.Learn(word);
            }
        }
    }

    // The matters that no section covers: classes of their own behind the sections'.
    private IEnumerable<Example> Absent(float own, int next)
    {
        foreach (var (_, handfuls) in Matters.Default)
        {
            var texts = handfuls.Select(trusting.ReadText).ToList();
            if (CoveredByTwo(texts) < AbsentBelow * own)
            {
                // A section may still have a part of the matter; that part it keeps.
                foreach (var text in texts.Where(text => Covered(text.Terms).Max() < own))
                {
                    yield return new Example(next, text, 1);
                }
                next++;
            }
        }
    }

    // What the pack itself says that it does not cover.
    private IEnumerable<Example> Said(IReadOnlyList<NotCoveredMatter> matters) => matters.SelectMany((matter, at) =>
        matter.Questions.AsParallel().AsOrdered().Select(question => new Example(Sections.Count + Matters.Default.Count + at, trusting.ReadText(question), 1)));

    // How well the two sections that a matter may be split between cover it: many that each have a word of it have no rule for it.
    private float CoveredByTwo(List<ReadText> handfuls)
    {
        var covered = handfuls.Select(handful => Covered(handful.Terms)).ToList();
        var all = Enumerable.Range(0, Sections.Count).ToList();
        var first = all.MaxBy(section => covered.Sum(one => one[section]));
        return all.Max(second => covered.Average(one => Math.Max(one[first], one[second])));
    }

    private float[] Covered(List<Term> terms)
    {
        var covered = new float[Sections.Count];
        Texts.Score(terms, covered);
        return covered;
    }

    private static IEnumerable<string> AllTexts(Section section) =>
        [.. Languages(section.Title), .. Languages(section.Answer), section.Heading, section.Ordlyd ?? "", .. section.Words, .. section.Questions];

    // The pack's own alone: translations are read, and measured, they find nothing that the words and questions do not.
    private static IEnumerable<string> Languages(LocalizedText text) => [text.Own];

    private Dictionary<int, float> Mentions(Section section)
    {
        var mentions = new Dictionary<int, float>();
        Add(Languages(section.Title), TitleMentions);
        Add(section.Words, WordMentions);
        Add(section.Questions, QuestionMentions);
        Add([.. Languages(section.Answer), section.Heading, section.Ordlyd ?? ""], TextMentions);
        return mentions;

        void Add(IEnumerable<string> texts, float weight)
        {
            foreach (var feature in texts.SelectMany(trusting.Read).SelectMany(term => term.Features))
            {
                // That a rule mentions night shifts does not make it one about pensions: of such matters only the very word counts.
                if (!Space.IsElsewhere(feature.Id))
                {
                    mentions[feature.Id] = mentions.GetValueOrDefault(feature.Id) + (weight * feature.Trust);
                }
            }
        }
    }

    private int[] Holders(List<Dictionary<int, float>> mentions)
    {
        var holders = new int[Space.Count];
        foreach (var feature in mentions.SelectMany(section => section.Keys))
        {
            holders[feature]++;
        }
        return holders;
    }

    private IEnumerable<(Example Example, bool IsQuestion)> ReadExamples() => Sections
        .SelectMany((section, at) => Questions(section).Select(text => (At: at, Text: text, IsQuestion: true))
            .Concat(Sentences(section).Select(text => (At: at, Text: text, IsQuestion: false))))
        .AsParallel().AsOrdered()
        .Select(one => (new Example(one.At, trusting.ReadText(one.Text), one.IsQuestion ? 1 : TextWeight), one.IsQuestion));

    private static IEnumerable<string> Questions(Section section) => section.Questions.Concat(Languages(section.Title));

    private static IEnumerable<string> Sentences(Section section) =>
        section.Words.Concat(Languages(section.Answer).Append(section.Ordlyd ?? "").SelectMany(text => text.Split(". ")));
}
