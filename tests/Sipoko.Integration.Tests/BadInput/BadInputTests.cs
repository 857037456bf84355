using System.Globalization;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Sipoko.Integration.Tests.Access;
using Sipoko.Integration.Tests.Journeys;
using Xunit.Abstractions;

namespace Sipoko.Integration.Tests.BadInput;

[Collection(DoorsCollection.Name)]
public sealed partial class BadInputTests(SipokoApp app, ITestOutputHelper output)
{
    private const int AtOnce = 4;

    /// <summary>More of them, or others: see README.</summary>
    private static readonly int Count = Setting("SIPOKO_BAD_INPUTS", 10_000);
    private static readonly int Seed = Setting("SIPOKO_BAD_INPUTS_SEED", 20_261_125);

    [Fact]
    public void Every_form_is_declared_with_its_fields() =>
        Forms.Fields.Keys.Order(StringComparer.Ordinal).ShouldBe(Matrix.Rows.Where(row => row.Method == "POST" && row.Pattern != "/webhooks/stripe").Select(row => row.Pattern).Order(StringComparer.Ordinal));

    /// <summary>Values made from a seed, on every form and every address of the live route table: nobody's server error, nobody's trace, and no event of what was refused.</summary>
    [Fact]
    public async Task Whatever_is_sent_hurts_nobody()
    {
        var things = await Things.Of(app);
        var doors = await Doors.Of(app, things, await BuyerWithCart(things));
        var attacker = new Attacker(new Generator(Seed, [.. things.Values.Values.Select(value => value.Split('/')[^1])]), doors, things, Seed);
        var (verdict, attacks) = (new Verdict(), Enumerable.Range(0, Count).Select(attacker.Next)); // made one by one, so that the same seed makes the same

        await Parallel.ForEachAsync(attacks, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (attack, cancellation) => await verdict.Judge(attack, app.Client, cancellation));
        await app.Settled(() => Task.FromResult(0));
        app.Clock.Advance(TimeSpan.FromMinutes(16)); // so many wrong passwords have closed the account for a quarter of an hour

        output.WriteLine(verdict.Summary(Seed, doors));
        foreach (var module in Database.Modules)
        {
            verdict.Caused(await app.Database.Rows($"select correlation_id, type from {module}.mt_events where correlation_id like $1", $"{Seed:x8}%"));
        }

        verdict.Faults.ShouldBeEmpty(string.Join('\n', app.Log().Split('\n').Where(line => ExceptionInLog().IsMatch(line)).Distinct().Take(20)));
        verdict.Sent.ShouldBe(Count);
        verdict.Accepted.ShouldBeGreaterThan(0, "nothing was accepted: then nothing was tried near what is");
        verdict.Effects.ShouldBeGreaterThan(0, "no event names the request that caused it: then those of refused ones would not be seen");
        (await app.Database.Rows("select message_type, exception_type from wolverine.wolverine_dead_letters")).ShouldBeEmpty();
    }

    /// <summary>The empty number is nothing's: no store is asked for it.</summary>
    [Fact]
    public async Task No_address_takes_the_empty_number()
    {
        var things = await Things.Of(app);
        var faults = new List<string>();
        foreach (var row in Matrix.Rows.Where(row => row.Pattern.Contains(":guid}", StringComparison.Ordinal)))
        {
            var sender = row.Pattern.StartsWith("/vendeur", StringComparison.Ordinal) ? things.People[3] : row.Pattern.StartsWith("/equipe", StringComparison.Ordinal) ? things.People[^1] : things.People[1];
            var path = things.PathOf(IdInPath().Replace(row.Pattern, Guid.Empty.ToString()));
            await Judge(sender, row.Method == "POST" ? Raw(path, "", "application/x-www-form-urlencoded") : new(HttpMethod.Get, path), $"{row.Method} {path}", faults);
        }

        faults.ShouldBeEmpty();
    }

    private static async Task Judge(Visitor sender, HttpRequestMessage request, string what, List<string> faults)
    {
        using (request)
        {
            try
            {
                var answer = await sender.Tries(request);
                if ((int)answer.Status >= 500)
                {
                    faults.Add($"{what}: {answer.Code}");
                }

            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                faults.Add($"{what}: {failure.GetType().Name} {failure.Message}");
            }
        }
    }

    private async Task<Visitor> BuyerWithCart(Things things)
    {
        var visitor = things.People[1].Copy();
        await visitor.Posts("/panier/lignes", ("offer", things.Values["{offer:guid}"]));
        await visitor.Posts("/commande", Person.Perrine.Delivery);
        return visitor;
    }

    private static HttpRequestMessage Raw(string path, string body, string type)
    {
        var content = new StringContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return request;
    }

    [GeneratedRegex(@"^\s*(---> )?[\w.]+Exception.*: ")]
    private static partial Regex ExceptionInLog();

    private static int Setting(string name, int otherwise) => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var set) ? set : otherwise;

    [GeneratedRegex("\\{[a-z]+:guid\\}")]
    private static partial Regex IdInPath();

}
