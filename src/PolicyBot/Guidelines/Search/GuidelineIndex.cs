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

    public GuidelineIndex(Guideline guideline, Lexicon lexicon)
    {
        Space = new FeatureSpace(lexicon);
        Sections = guideline.Sections;
        var known = new HashSet<string>();
        foreach (var word in Sections.SelectMany(Texts).SelectMany(Folding.Words))
        {
            if (known.Add(word) && !(lexicon.TryWord(word, out var concepts) && concepts is [var only] && lexicon.Concepts[only].Weight == 0))
            {
                Space.Learn(word);
            }
        }
        foreach (var word in Matters.Default.SelectMany(matter => matter.Handfuls).SelectMany(Folding.Words))
        {
            if (!lexicon.TryWord(word, out _))
            {
                Space.Learn(word);
            }
        }
        var words = new WordReader(lexicon, Space);
        Reader = new TermReader(lexicon, Space, words);
        var mentions = Sections.Select(Mentions).ToList();
        Space.Weigh(Holders(mentions), Sections.Count);
        Texting = new SectionIndex(mentions, Space.Count);
        var examples = Examples().ToList();
        Asking = new ExampleIndex([.. examples.Where(example => example.IsQuestion).Select(example => (example.Section, example.Terms))], Space.Count);
        var absent = Absent(AbsentBelow * examples.Average(example => BestCovered(example.Terms))).ToList();
        Learnt = new SectionClassifier(
            [.. examples.Select(example => (example.Section, example.Terms, example.Weight)), .. absent],
            absent.Count > 0 ? absent[^1].Class + 1 : Sections.Count,
            Space);
        words.Speller = new Speller(lexicon.Spellings.Concat(known));
    }

    public IReadOnlyList<Section> Sections { get; }

    public FeatureSpace Space { get; }

    public TermReader Reader { get; }

    public SectionIndex Texting { get; }

    public ExampleIndex Asking { get; }

    public SectionClassifier Learnt { get; }

    // The matters that no section covers: classes of their own behind the sections'.
    private IEnumerable<(int Class, List<Term> Terms, float Weight)> Absent(float least)
    {
        var next = Sections.Count;
        foreach (var (name, handfuls) in Matters.Default)
        {
            var terms = handfuls.Select(Reader.Read).ToList();
            if (Environment.GetEnvironmentVariable("MAT") is not null) Console.WriteLine($"{Sections[0].Id} {name} {terms.Average(BestCovered):0.00} {least:0.00}");
            if (terms.Average(BestCovered) < least)
            {
                foreach (var handful in terms)
                {
                    yield return (next, handful, AbsentWeight);
                }
                next++;
            }
        }
    }

    private float BestCovered(List<Term> terms)
    {
        Span<float> covered = stackalloc float[Sections.Count];
        covered.Clear();
        Texting.Score(terms, covered);
        var best = 0f;
        foreach (var one in covered)
        {
            best = Math.Max(best, one);
        }
        return best;
    }
    public static float AbsentBelow = float.Parse(Environment.GetEnvironmentVariable("AB") ?? "0.9", System.Globalization.CultureInfo.InvariantCulture);
    public static float AbsentWeight = float.Parse(Environment.GetEnvironmentVariable("AW") ?? "1", System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<string> Texts(Section section) =>
        [.. Languages(section.Title), .. Languages(section.Answer), section.Heading, section.Ordlyd ?? "", .. section.Words, .. section.Questions];

    private static IEnumerable<string> Languages(LocalizedText text) => new[] { text.Nb, text.Nn, text.En }.OfType<string>().Distinct();

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
            foreach (var feature in texts.SelectMany(Reader.Read).SelectMany(term => term.Features))
            {
                // That a rule mentions holidays does not make it one about pay: of such matters only the very word counts.
                if (Space.IsElsewhere(feature.Id))
                {
                    continue;
                }
                mentions[feature.Id] = mentions.GetValueOrDefault(feature.Id) + (weight * feature.Trust);
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

    private IEnumerable<(int Section, List<Term> Terms, float Weight, bool IsQuestion)> Examples()
    {
        for (var i = 0; i < Sections.Count; i++)
        {
            var section = Sections[i];
            foreach (var question in section.Questions)
            {
                yield return (i, Reader.Read(question), 1, true);
            }
            foreach (var title in Languages(section.Title))
            {
                yield return (i, Reader.Read(title), 1, true);
            }
            foreach (var word in section.Words)
            {
                yield return (i, Reader.Read(word), 0.5f, false);
            }
            foreach (var sentence in Languages(section.Answer).Append(section.Ordlyd ?? "").SelectMany(text => text.Split(". ")))
            {
                yield return (i, Reader.Read(sentence), 0.5f, false);
            }
        }
    }
}
