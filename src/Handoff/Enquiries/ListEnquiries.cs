using CitizenAssistant.Handoff.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenAssistant.Handoff.Enquiries;

/// <summary>What waits and what is being worked on, in order of arrival: nothing else orders it.</summary>
public sealed class ListEnquiries(IDbContextFactory<HandoffDbContext> contexts)
{
    private const int MostEnded = 50;

    /// <param name="offices">Only theirs and their units'; null for all.</param>
    public async Task<IReadOnlyList<EnquiryCard>> RunAsync(IReadOnlyCollection<string>? offices, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var open = await (await OfAsync(db, offices, ct)).WhereOpen()
            .OrderBy(e => e.WaitingSince).ThenBy(e => e.Year).ThenBy(e => e.Sequence)
            .ToListAsync(ct);
        return [.. open.Select(EnquiryCard.Of)];
    }

    /// <summary>The latest that were closed or withdrawn, so that nothing seems to vanish.</summary>
    public async Task<IReadOnlyList<EnquiryCard>> EndedAsync(IReadOnlyCollection<string>? offices, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var ended = await (await OfAsync(db, offices, ct))
            .Where(e => e.State == EnquiryState.Closed || e.State == EnquiryState.Withdrawn)
            .OrderByDescending(e => e.Year).ThenByDescending(e => e.Sequence)
            .Take(MostEnded)
            .ToListAsync(ct);
        return [.. ended.Select(EnquiryCard.Of)];
    }

    /// <summary>Every department of these offices that ever had an enquiry, by name.</summary>
    public async Task<IReadOnlyList<Department>> DepartmentsAsync(IReadOnlyCollection<string>? offices, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return [.. (await AllAsync(db, ct)).Where(department => department.IsOf(offices)).OrderBy(department => department.Name, StringComparer.CurrentCulture)];
    }

    private static Task<List<Department>> AllAsync(HandoffDbContext db, CancellationToken ct) =>
        db.Enquiries.GroupBy(e => e.Department).Select(g => new Department(g.Key, g.Max(e => e.DepartmentName)!)).ToListAsync(ct);

    private static async Task<IQueryable<Enquiry>> OfAsync(HandoffDbContext db, IReadOnlyCollection<string>? offices, CancellationToken ct)
    {
        var all = db.Enquiries.AsNoTracking();
        if (offices is null) { return all; }

        var theirs = (await AllAsync(db, ct)).Where(department => department.IsOf(offices)).Select(department => department.Id).ToList();
        return all.Where(e => theirs.Contains(e.Department));
    }
}
