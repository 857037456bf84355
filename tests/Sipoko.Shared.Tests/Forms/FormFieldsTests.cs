using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Sipoko.Web.Forms;

namespace Sipoko.Shared.Tests.Forms;

public class FormFieldsTests
{
    [Fact]
    public async Task All_faults_are_told_at_once_and_each_field_keeps_its_first()
    {
        var fields = await Sent(("city", "Brest"), ("email", "nobody"), ("quantity", "0"), ("carrier", "pigeon"));

        fields.Text("name", 50, "Indiquez votre nom.").ShouldBe("");
        fields.Text("city", 50, "Indiquez votre ville.").ShouldBe("Brest");
        fields.Value<EmailAddress>("email", EmailAddress.TryParse, "Indiquez votre adresse.").ShouldBeNull();
        fields.Whole("quantity", 1, 9, "De 1 à 9.").ShouldBe(1);
        fields.Choice("carrier", ["dpd", "gls"], "Choisissez.").ShouldBe("pigeon");
        fields.Refuse("email", "Autre chose.");

        fields.AreValid.ShouldBeFalse();
        fields.Errors.ShouldBe([new("name", "Indiquez votre nom."), new("email", "Indiquez votre adresse."), new("quantity", "De 1 à 9."), new("carrier", "Choisissez.")]);
        fields.Raw("email").ShouldBe("nobody");
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nbroken")]
    [InlineData("multipart/form-data; boundary=x", "nothing of the kind")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7", "a=b")]
    public async Task A_form_that_cannot_be_read_to_its_end_is_the_senders_fault(string type, string body)
    {
        var http = new DefaultHttpContext();
        (http.Request.ContentType, http.Request.Body) = (type, new MemoryStream(System.Text.Encoding.ASCII.GetBytes(body)));

        (await Should.ThrowAsync<BadHttpRequestException>(() => FormFields.Read(http.Request))).StatusCode.ShouldBe(StatusCodes.Status400BadRequest);
    }

    [Fact]
    public async Task A_line_that_breaks_is_the_senders_fault_and_a_full_disk_is_ours()
    {
        await Should.ThrowAsync<BadHttpRequestException>(() => FormFields.Read(Breaking(new ConnectionResetException("reset"))));
        await Should.ThrowAsync<BadHttpRequestException>(() => FormFields.Read(Breaking(new IOException("The client reset the request stream."))));

        var noRoom = Should.Throw<IOException>(() => File.AppendAllText("/dev/full", "a"));
        (await Should.ThrowAsync<IOException>(() => FormFields.Read(Breaking(noRoom)))).ShouldBeSameAs(noRoom);
    }

    [Fact]
    public async Task A_deciders_refusal_stands_at_its_field_or_above_the_form()
    {
        var fields = await Sent();
        fields.Refuse(new Refusal("x.taken", "Déjà pris.", "slug"));
        fields.Refuse(new Refusal("x.late", "Trop tard."));
        fields.ErrorOf("slug").ShouldBe("Déjà pris.");
        fields.ErrorOf("").ShouldBe("Trop tard.");
    }

    [Fact]
    public async Task A_form_with_nothing_wrong_is_valid()
    {
        var fields = await Sent(("name", " Camille "), ("note", "  "), ("quantity", " 3 "), ("carrier", "dpd"), ("agree", "true"));

        fields.Text("name", 50, "Nom ?").ShouldBe("Camille");
        fields.OptionalText("note", 50).ShouldBeNull();
        fields.OptionalText("absent", 50).ShouldBeNull();
        fields.Whole("quantity", 1, 9, "Combien ?").ShouldBe(3);
        fields.Choice("carrier", ["dpd"], "Par qui ?").ShouldBe("dpd");
        fields.IsChecked("agree").ShouldBeTrue();
        fields.IsChecked("absent").ShouldBeFalse();
        fields.AreValid.ShouldBeTrue();
    }

    [Fact]
    public async Task Text_is_as_long_as_allowed_and_no_longer()
    {
        (await Sent(("name", new string('é', 50)))).Text("name", 50, "Nom ?").Length.ShouldBe(50);

        var fields = await Sent(("name", new string('é', 51)));
        fields.Text("name", 50, "Nom ?").ShouldBe("");
        fields.ErrorOf("name").ShouldBe("Ce texte est trop long\u00A0: 50 caractères au plus.");
        fields.Raw("name")!.Length.ShouldBe(51);
    }

    [Fact]
    public async Task A_line_break_of_the_browser_counts_as_one_character()
    {
        var fields = await Sent(("text", "un\r\ndeux\r\n"));
        fields.Lines("text", 7, "Écrivez.").ShouldBe("un\ndeux");
        fields.AreValid.ShouldBeTrue();
    }

    [Fact]
    public async Task Characters_that_are_none_are_refused_and_never_break_the_program()
    {
        string[] typed =
        [
            "nul\0le", "sonn\aette", "échap\u001B[31m", "suppr\u007F", "moitié\uD83D", "\uDE00moitié", "tourné\uDE00\uD83D", "aucun\uFFFEcaractère", "aucun\uFFFFcaractère",
        ];
        foreach (var text in typed)
        {
            foreach (var read in new Func<FormFields, string?>[] { f => f.Text("x", 50, "?"), f => f.Lines("x", 50, "?"), f => f.OptionalText("x", 50) })
            {
                var fields = await Sent(("x", $"a{text}b"));
                read(fields).ShouldBeNullOrEmpty();
                fields.Errors.ShouldBe([new("x", "Ce texte contient des caractères que nous ne pouvons pas enregistrer.")]);
            }
        }
    }

    [Theory]
    [InlineData("deux\nlignes")]
    [InlineData("deux\r\nlignes")]
    [InlineData("deux\rlignes")]
    [InlineData("deux\u0085lignes")]
    [InlineData("deux\u2028lignes")]
    [InlineData("une\ttabulation")]
    public async Task Line_breaks_belong_in_several_lines_and_not_in_one(string typed)
    {
        (await Sent(("x", typed))).Lines("x", 50, "?").ShouldBe(typed.ReplaceLineEndings("\n"));

        var fields = await Sent(("x", typed));
        fields.Text("x", 50, "?").ShouldBe("");
        fields.AreValid.ShouldBeFalse();
    }

    [Fact]
    public async Task Text_is_composed_and_keeps_every_script_and_sign()
    {
        var fields = await Sent(("a", "e\u0301te\u0301"), ("b", "😀 <script> \uFFFD 日本 « œuvre »"));
        fields.Text("a", 50, "?").ShouldBe("été");
        fields.Text("b", 50, "?").ShouldBe("😀 <script> \uFFFD 日本 « œuvre »");
        fields.AreValid.ShouldBeTrue();
    }

    [Fact]
    public async Task A_secret_is_kept_untouched()
    {
        var fields = await Sent(("password", "  e\u0301 \t\0 "), ("long", "123456"));
        fields.Secret("password", 20, "?").ShouldBe("  e\u0301 \t\0 ");
        fields.AreValid.ShouldBeTrue();
        fields.Secret("long", 5, "?");
        fields.Secret("absent", 5, "Indiquez-le.");
        fields.Errors.ShouldBe([new("long", "Ce texte est trop long\u00A0: 5 caractères au plus."), new("absent", "Indiquez-le.")]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("1.0")]
    [InlineData("1e1")]
    [InlineData("1 0")]
    [InlineData("10")]
    [InlineData("99999999999999999999")]
    [InlineData("٣")]
    public async Task What_is_no_whole_number_of_the_range_is_refused(string? typed)
    {
        var fields = typed is null ? await Sent() : await Sent(("n", typed));
        fields.Whole("n", 0, 9, "De 0 à 9.").ShouldBe(0);
        fields.ErrorOf("n").ShouldBe("De 0 à 9.");
    }

    [Fact]
    public async Task A_repeated_field_gives_all_its_values_and_shows_its_first()
    {
        var http = new DefaultHttpContext { Request = { ContentType = "application/x-www-form-urlencoded", Form = new FormCollection(new() { ["x"] = new StringValues(["a", "b"]) }) } };
        var fields = await FormFields.Read(http.Request);
        fields.All("x").ShouldBe(["a", "b"]);
        fields.Raw("x").ShouldBe("a");
        fields.All("absent").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_no_form_reads_as_an_empty_one()
    {
        var fields = await FormFields.Read(new DefaultHttpContext { Request = { ContentType = "application/json" } }.Request);
        fields.Raw("x").ShouldBeNull();
        FormFields.Empty().Raw("x").ShouldBeNull();
    }

    private static HttpRequest Breaking(IOException failure) =>
        new DefaultHttpContext { Request = { ContentType = "multipart/form-data; boundary=x", Body = new BreakingStream(failure) } }.Request;

    private static Task<FormFields> Sent(params (string Name, string Value)[] fields) => FormFields.Read(new DefaultHttpContext
    {
        Request =
        {
            ContentType = "application/x-www-form-urlencoded",
            Form = new FormCollection(fields.ToDictionary(field => field.Name, field => new StringValues(field.Value))),
        },
    }.Request);

    [Fact]
    public void The_empty_number_is_nothings()
    {
        var fields = FormFields.Kept(new Dictionary<string, string> { ["id"] = Guid.Empty.ToString() });
        fields.Value<Guid>("id", Guid.TryParse, "Rechargez la page.");
        fields.ErrorOf("id").ShouldBe("Rechargez la page.");
    }

    private sealed class BreakingStream(IOException failure) : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => throw failure;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw failure;
    }
}
