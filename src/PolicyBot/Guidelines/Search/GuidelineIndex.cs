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
        var words = new WordReader(lexicon, Space);
        Reader = new TermReader(lexicon, Space, words);
        var mentions = Sections.Select(Mentions).ToList();
        Space.Weigh(Holders(mentions), Sections.Count);
        Texting = new SectionIndex(mentions, Space.Count);
        var examples = Examples().ToList();
        Asking = new ExampleIndex([.. examples.Where(example => example.IsQuestion).Select(example => (example.Section, example.Terms))], Space.Count);
        Learnt = new SectionClassifier([.. examples.Select(example => (example.Section, example.Terms, example.Weight))], Sections.Count, Space);
        words.Speller = new Speller(lexicon.Spellings.Concat(known));
    }

    public IReadOnlyList<Section> Sections { get; }

    public FeatureSpace Space { get; }

    public TermReader Reader { get; }

    public SectionIndex Texting { get; }

    public ExampleIndex Asking { get; }

    public SectionClassifier Learnt { get; }

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
