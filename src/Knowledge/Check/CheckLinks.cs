namespace CitizenAssistant.Knowledge.Check;

/// <summary>Tells an editor which links lead nowhere and which have moved.</summary>
public sealed class CheckLinks(AskLink ask)
{
    private const int AtOnce = 8;

    /// <returns>The exit code: 0 where every link leads somewhere, otherwise 1.</returns>
    public async Task<int> RunAsync(IReadOnlyList<LinkOf> links, TextWriter output, TextWriter error, CancellationToken ct)
    {
        var answers = new LinkAnswer[links.Count];
        await Parallel.ForAsync(0, links.Count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct }, async (i, token) =>
            answers[i] = await ask.RunAsync(links[i].Address, token));

        foreach (var (link, answer) in links.Zip(answers))
        {
            if (answer.Failure is { } failure)
            {
                await output.WriteLineAsync($"{link.File}:{link.Line}: {link.Address} {failure}.");
            }
            else if (answer.MovedTo is { } moved)
            {
                await output.WriteLineAsync($"{link.File}:{link.Line}: Hinweis: {link.Address} leitet weiter zu {moved}.");
            }
        }

        var dead = answers.Count(answer => answer.Failure is not null);
        await output.WriteLineAsync($"{links.Count} Links gefragt, {dead} ohne Antwort, {answers.Count(answer => answer is { Failure: null, MovedTo: not null })} weitergeleitet");
        if (dead == 0)
        {
            return 0;
        }

        await error.WriteLineAsync($"{dead} von {links.Count} Links führen nirgendwohin.");
        return 1;
    }
}
