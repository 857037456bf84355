using System.Text;

namespace Sipoko.Integration.Tests.Site;

/// <summary>Keeps a copy of what is written to the console, where the site's log goes.</summary>
internal sealed class LogCopy(StringBuilder copy, TextWriter console) : TextWriter
{
    public override Encoding Encoding => console.Encoding;

    public override void Write(char value) => Write(value.ToString());

    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    public override void Write(string? value)
    {
        lock (copy)
        {
            copy.Append(value);
            console.Write(value);
        }
    }

    public override void WriteLine(string? value) => Write(value + Environment.NewLine);
}
