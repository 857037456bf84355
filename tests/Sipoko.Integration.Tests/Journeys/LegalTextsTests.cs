using System.Net;
using Sipoko.Web.EventStore;

namespace Sipoko.Integration.Tests.Journeys;

[Collection(SiteCollection.Name)]
public sealed class LegalTextsTests(SipokoApp app)
{
    [Fact]
    public void What_is_in_force_is_named_by_the_day_since_when_it_is()
    {
        LegalTexts.Version.ShouldBe($"CGV-{LegalTexts.InForceSince:yyyy-MM-dd}");
        LegalTexts.InForceSince.ShouldBeLessThanOrEqualTo(ParisTime.Day(TimeProvider.System.GetUtcNow()));
    }

    [Fact]
    public async Task Each_version_of_the_texts_can_be_read_as_it_was()
    {
        var versions = await app.Visitor().Opens("/conditions/versions");
        foreach (var link in versions.Document.QuerySelectorAll("main li li a"))
        {
            (await app.Visitor().Opens(link.GetAttribute("href")!)).Status.ShouldBe(HttpStatusCode.OK);
        }

        (await app.Visitor().Opens("/conditions")).Text.ShouldContain(LegalTexts.Version);
        var first = await app.Visitor().Opens("/conditions/CGV-2026-11-01");
        first.Text.ShouldContain("Version CGV-2026-11-01");
        first.Text.ShouldContain("Version archivée");
        (await app.Visitor().Opens("/conditions/CGV-2020-01-01")).Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
