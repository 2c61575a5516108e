using CitizenAssistant.Knowledge.Articles;

namespace CitizenAssistant.Knowledge.Search;

/// <summary>Understands a question by the words of the knowledge base.</summary>
internal sealed class QuestionReader(KnowledgeIndex index)
{
    private const int MostWords = 40;
    private const double WeightOfAspectWords = 0.15;
    private const double CertaintyOfParts = 0.8;
    private const double WeightOfParts = 0.4;
    private const double CertaintyOfSynonym = 0.8;
    private const double WeightOfSynonym = 0.5;

    /// <summary>Such a word may name a topic the knowledge base lacks, or be a word nobody needs ("Gastronomie").</summary>
    private const double WeightOfUnknown = 0.6;

    private readonly Spelling _spelling = new(index);

    public Question Read(string text)
    {
        var typed = GermanAnalysis.Words(text).ToArray();
        var isContent = GermanAnalysis.AreContentWords(text);
        var (aspects, used) = Aspects.Recognise(typed, word => index.ArticlesWith(GermanStem.Of(word)) > 0);
        JoinVerb(typed, isContent);
        var meant = Meant(typed);
        var words = new List<QuestionWord>();
        var seen = new HashSet<string>();
        for (var i = 0; i < typed.Length && words.Count < MostWords; i++)
        {
            if (isContent[i] && IsLongEnough(typed[i]) && seen.Add(typed[i]))
            {
                words.Add(Understand(typed[i], used.Contains(i), meant[i]));
            }
        }

        var isEnglish = Language.IsEnglish(typed);
        IReadOnlyList<SectionKind> kinds = aspects.Count == 0 && isEnglish ? [SectionKind.English] : aspects;
        return new Question(words, kinds, isEnglish, [.. NameKeys(words)]);
    }

    /// <summary>"Wie melde ich mein Gewerbe ab?" is about "abmelden".</summary>
    private void JoinVerb(string[] typed, IReadOnlyList<bool> isContent)
    {
        if (typed is not [.., var last] || !GermanStem.Particles.Contains(last))
        {
            return;
        }

        for (var i = 0; i < typed.Length - 1; i++)
        {
            if (isContent[i] && index.ArticlesWith(GermanStem.Of(last + typed[i])) > 0)
            {
                typed[i] = last + typed[i];
                return;
            }
        }
    }

    /// <summary>A part may be a compound itself: "Personalausweisgebühr" is also about an "Ausweis".</summary>
    private IEnumerable<Reading> PartsOfParts(List<Reading> readings) => readings.Skip(1)
        .Select(reading => reading.Stems.SelectMany(stem => index.Compounds.Split(stem) is [var way, ..] ? way : [stem]).ToArray())
        .Where(smaller => smaller.Length > readings[1].Stems.Count)
        .Select(smaller => new Reading(smaller, CertaintyOfParts, WeightOfParts));

    /// <summary>A part may have another name: "Autozulassung" is about a "Kraftfahrzeug" too.</summary>
    private IEnumerable<Reading> PartsMeant(List<Reading> readings) =>
        from way in readings.Skip(1).Select(reading => reading.Stems).Take(1)
        from part in way
        from stems in index.Synonyms.Of([part])
        where stems.All(stem => index.ArticlesWith(stem) > 0)
        select new Reading([.. way.Where(other => other != part), .. stems], CertaintyOfParts * CertaintyOfSynonym, WeightOfParts);

    /// <summary>For each word, what the phrases it is part of may mean besides, as far as the knowledge base has it.</summary>
    private List<string[]>[] Meant(string[] typed)
    {
        List<string[]>[] meant = [.. typed.Select(_ => new List<string[]>())];
        for (var start = 0; start < typed.Length; start++)
        {
            for (var length = 1; length <= index.Synonyms.LongestPhrase && start + length <= typed.Length; length++)
            {
                foreach (var stems in index.Synonyms.Of(typed.Skip(start).Take(length)).Where(stems => stems.All(stem => index.ArticlesWith(stem) > 0)))
                {
                    for (var i = start; i < start + length; i++)
                    {
                        meant[i].Add(stems);
                    }
                }
            }
        }

        return meant;
    }

    /// <summary>Two letters are a word only if a service is called so (ID).</summary>
    private bool IsLongEnough(string word) =>
        word.Length > 2 || char.IsAsciiDigit(word[0]) || (word.Length == 2 && index.IsCalled(word));

    private QuestionWord Understand(string word, bool namesAspect, IEnumerable<string[]> meant)
    {
        var stem = GermanStem.Of(word);
        var readings = new List<Reading> { new([stem], 1, 1) };
        readings.AddRange(index.Compounds.Split(word).Select(parts => new Reading(parts, CertaintyOfParts, WeightOfParts)));
        readings.AddRange(PartsOfParts(readings).ToArray());
        readings.AddRange(PartsMeant(readings).ToArray());
        readings.AddRange(meant.Select(stems => new Reading(stems, CertaintyOfSynonym, stems.Length > 1 ? WeightOfParts : WeightOfSynonym)));
        var isKnown = index.ArticlesWith(stem) > 0;
        if (!isKnown && readings.Count == 1)
        {
            readings.AddRange(_spelling.Corrections(word, stem));
        }

        var weight = isKnown ? index.Rarity(stem) : readings.Count == 1 ? WeightOfUnknown : readings[1].Stems.Average(index.Rarity);
        return new QuestionWord(word, namesAspect ? weight * WeightOfAspectWords : weight, isKnown || readings.Count > 1, namesAspect, readings);
    }

    /// <summary>Every one, two or three words of the question that together are somebody's name.</summary>
    private IEnumerable<(string Key, int Words)> NameKeys(List<QuestionWord> words)
    {
        const int Enough = 10;
        var stems = words.Take(Enough).Select(word => word.Stem).ToArray();
        for (var a = 0; a < stems.Length; a++)
        {
            for (var b = a; b < stems.Length; b++)
            {
                for (var c = b; c < (a == b ? b + 1 : stems.Length); c++)
                {
                    string[] some = [.. new[] { stems[a], stems[b], stems[c] }.Distinct()];
                    var key = Fields.KeyOf(some);
                    if (index.HasName(key))
                    {
                        yield return (key, some.Length);
                    }
                }
            }
        }
    }
}
