using CitizenAssistant.Handoff.Storage;
using Microsoft.EntityFrameworkCore;

namespace CitizenAssistant.Handoff.Enquiries;

/// <summary>What waits and what is being worked on, in order of arrival: nothing else orders it.</summary>
public sealed class ListEnquiries(IDbContextFactory<HandoffDbContext> contexts)
{
    private const int MostEnded = 50;

    /// <param name="departments">Only these; null for all.</param>
    public async Task<IReadOnlyList<EnquiryCard>> RunAsync(IReadOnlyCollection<string>? departments, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var open = await Of(db, departments).WhereOpen()
            .OrderBy(e => e.WaitingSince).ThenBy(e => e.Year).ThenBy(e => e.Sequence)
            .ToListAsync(ct);
        return [.. open.Select(EnquiryCard.Of)];
    }

    /// <summary>The latest that were closed or withdrawn, so that nothing seems to vanish.</summary>
    public async Task<IReadOnlyList<EnquiryCard>> EndedAsync(IReadOnlyCollection<string>? departments, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var ended = await Of(db, departments)
            .Where(e => e.State == EnquiryState.Closed || e.State == EnquiryState.Withdrawn)
            .OrderByDescending(e => e.Year).ThenByDescending(e => e.Sequence)
            .Take(MostEnded)
            .ToListAsync(ct);
        return [.. ended.Select(EnquiryCard.Of)];
    }

    /// <summary>Every department that ever had an enquiry, by name.</summary>
    public async Task<IReadOnlyList<Department>> DepartmentsAsync(CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var all = await db.Enquiries.GroupBy(e => e.Department).Select(g => new Department(g.Key, g.Max(e => e.DepartmentName)!)).ToListAsync(ct);
        return [.. all.OrderBy(department => department.Name, StringComparer.CurrentCulture)];
    }

    private static IQueryable<Enquiry> Of(HandoffDbContext db, IReadOnlyCollection<string>? departments)
    {
        var all = db.Enquiries.AsNoTracking();
        return departments is null ? all : all.Where(e => departments.Contains(e.Department));
    }
}

/// <summary>An office that enquiries wait for.</summary>
public sealed record Department(string Id, string Name);
