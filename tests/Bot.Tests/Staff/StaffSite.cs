using System.Net;
using System.Text.RegularExpressions;
using CitizenAssistant.Bot.Staff;
using CitizenAssistant.Handoff;
using CitizenAssistant.Handoff.Enquiries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Moq;
using Xunit;

namespace CitizenAssistant.Bot.Tests.Staff;

/// <summary>The staff's pages on a real server with a database of its own, used as a browser without script would.</summary>
public sealed partial class StaffSite : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _file;

    private StaffSite(WebApplication app, string file) => (_app, _file) = (app, file);

    public IServiceProvider Services => _app.Services;

    public static async Task<StaffSite> StartAsync()
    {
        var file = Path.Combine(Path.GetTempPath(), $"staff-{Guid.NewGuid():N}.db");
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        void Database(IServiceProvider services, DbContextOptionsBuilder options) => options.UseSqlite($"Data Source={file}");
        builder.Services.AddSingleton(Mock.Of<ICitizenLine>()).AddHandoff(Database).AddStaff(Database);
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        var app = builder.Build();
        app.MapStaff();
        await app.Services.MigrateHandoffAsync(TestContext.Current.CancellationToken);
        await app.Services.MigrateStaffAsync(TestContext.Current.CancellationToken);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new StaffSite(app, file);
    }

    public async Task<string> AddAsync(string name, params string[] roles)
    {
        await using var scope = Services.CreateAsyncScope();
        return Assert.IsType<PersonAdded>(await scope.ServiceProvider.GetRequiredService<AddPerson>().RunAsync(name, roles)).Password;
    }

    public Browser Open() => new(new Uri(_app.Urls.Single()));

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        foreach (var file in new[] { _file, _file + "-wal", _file + "-shm" }) { File.Delete(file); }
    }

    /// <summary>Keeps cookies, follows redirects, and submits the form of a page with its hidden fields.</summary>
    public sealed partial class Browser(Uri site) : IDisposable
    {
        private readonly HttpClient _http = new(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = site };

        public async Task<Page> GoAsync(string address) => await Page.OfAsync(await _http.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken));

        public async Task<Page> SubmitAsync(string address, params (string Name, string Value)[] fields)
        {
            var page = await GoAsync(address);
            var hidden = HiddenField().Matches(page.Html).Select(m => (m.Groups["name"].Value, m.Groups["value"].Value));
            using var form = new FormUrlEncodedContent(hidden.Concat(fields).DistinctBy(f => f.Item1).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
            return await Page.OfAsync(await _http.PostAsync(new Uri(page.Address, UriKind.Relative), form, TestContext.Current.CancellationToken));
        }

        public Task<Page> SignInAsync(string name, string password, string address = "/anmelden") =>
            SubmitAsync(address, ("Form.Name", name), ("Form.Password", password));

        public Task<Page> ChangePasswordAsync(string current, string wanted) => SubmitAsync(
            "/anmelden/passwort", ("_handler", "passwort"), ("Form.Current", current), ("Form.Wanted", wanted), ("Form.Again", wanted));

        public async Task<HttpStatusCode> SignOutAsync(bool withToken)
        {
            var page = await GoAsync("/anmelden/passwort");
            var token = HiddenField().Matches(page.Html).First(m => m.Groups["name"].Value == "__RequestVerificationToken").Groups["value"].Value;
            using var form = new FormUrlEncodedContent(withToken ? [KeyValuePair.Create("__RequestVerificationToken", token)] : []);
            using var response = await _http.PostAsync(new Uri("/abmelden", UriKind.Relative), form, TestContext.Current.CancellationToken);
            return response.StatusCode;
        }

        public void Dispose() => _http.Dispose();

        [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)" />""")]
        private static partial Regex HiddenField();
    }

    public sealed record Page(string Address, HttpStatusCode Status, string Html)
    {
        public static async Task<Page> OfAsync(HttpResponseMessage response)
        {
            using (response)
            {
                var html = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
                return new Page(response.RequestMessage!.RequestUri!.PathAndQuery, response.StatusCode, html);
            }
        }
    }
}
