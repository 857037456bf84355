using System.Net;
using System.Net.Http.Headers;

namespace Sipoko.Integration.Tests.Journeys;

[Collection(SiteCollection.Name)]
public sealed class LooseFilesTests(SipokoApp app)
{
    private static readonly byte[] Pixel = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [Fact]
    public async Task A_file_that_no_letter_took_up_is_removed_after_a_week_and_the_others_stay()
    {
        var before = await Count();
        (await Sends("")).ShouldBe(HttpStatusCode.UnprocessableEntity, "nothing is written, and the file is kept for the next try");
        (await Sends("Voici une photo.")).ShouldBe(HttpStatusCode.SeeOther);
        (await Count()).ShouldBe(before + 2);
        await app.RemovesLooseFiles();
        (await Count()).ShouldBe(before + 2, "a form may still remember it");

        await app.Database.Do("update files.files set kept_at = kept_at - interval '8 days'");
        (await app.RemovesLooseFiles()).ShouldBeGreaterThanOrEqualTo(1);
        (await app.RemovesLooseFiles()).ShouldBe(0);
        (await app.Database.Ask<long>("select count(*) from files.files where person is not null and not is_taken")).ShouldBe(0);
        (await app.Database.Ask<long>("select count(*) from files.files where is_taken")).ShouldBeGreaterThanOrEqualTo(1);
    }

    private Task<long> Count() => app.Database.Ask<long>("select count(*) from files.files where person is not null");

    private async Task<HttpStatusCode> Sends(string text)
    {
        var picture = new ByteArrayContent(Pixel);
        picture.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        var form = new MultipartFormDataContent
        {
            { new StringContent(Guid.CreateVersion7().ToString()), "formulaire" }, { new StringContent("Un visiteur"), "nom" }, { new StringContent("visiteur.photo@courrier.example"), "email" },
            { new StringContent("autre"), "sujet" }, { new StringContent(text), "message" }, { picture, "fichiers", "photo.png" },
        };
        var request = new HttpRequestMessage(HttpMethod.Post, "/aide/contact") { Content = form };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return (await app.Settled(() => app.Visitor().Tries(request))).Status;
    }
}
