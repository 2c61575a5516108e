using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenAssistant.Handoff;

public static class HandoffSetup
{
    /// <summary>Registers the queue and what caseworkers do with it; <paramref name="database"/> chooses provider and file.</summary>
    public static IServiceCollection AddHandoff(this IServiceCollection services, Action<IServiceProvider, DbContextOptionsBuilder> database) => throw new NotSupportedException(database.ToString());
}
