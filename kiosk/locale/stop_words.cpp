#include "kiosk/locale/stop_words.h"

#include <array>
#include <map>
#include <set>

#include "kiosk/locale/fold.h"

namespace kiosk::locale {
namespace {

struct List {
  std::string_view tag;
  std::string_view words;  // separated by spaces
};

constexpr std::array<List, 9> kLists{{
    {"de",
     "aber alle allem allen aller alles als also am an andere anderen auch auf aus außer bei beim "
     "bin "
     "bis bist bitte da dabei dafür dagegen damit danach dann dar darf darin das dass dazu dein "
     "deine "
     "dem den denn der deren des deshalb dessen die dies diese diesem diesen dieser dieses doch "
     "dort "
     "du durch dürfen ein eine einem einen einer eines er erhalte es etwas euch euer für gab geben "
     "gegen gehen geht genau gibt gilt habe haben hat hatte hier hin hinter ich ihm ihn ihnen ihr "
     "ihre "
     "ihrem ihren ihrer im in ins irgendwo ist ja je jede jedem jeden jeder jedes jemand kann kein "
     "keine können könnte könnten machen man mehr mein meine meinem meinen meiner mich mir mit "
     "muss "
     "müssen möchte möchten nach nicht noch nun nur ob oder ohne sein seine seinem seinen seiner "
     "seit "
     "sich sie sind so soll sollen sollte sollten sondern sowie tun und uns unser unsere unter "
     "viel "
     "viele vom von vor wann war waren warum was wegen welche welchem welchen welcher welches wem "
     "wen "
     "wenn wer werde werden weshalb wessen wie wieviel wieviele will wir wird wo wofür woher wohin "
     "womit wollen woran worauf woraus worum wozu wurde wurden während würde würden zu zum zur "
     "zwischen über"},
    {"en",
     "a about all also am an and any are as at be because been before being between both but by "
     "can "
     "could did do does doing during each else for from get had has have having he her here hers "
     "him "
     "his how i if in into is it its itself just kind let like make many may me mean might more "
     "most "
     "much must my need no nor not of off on once only or other our ours out over own per please "
     "same "
     "shall she should so some such than that the their theirs them then there these they this "
     "those "
     "through to too under until up upon us very was we were what when where which while who whom "
     "whose why will with within without would you your yours"},
    {"fr",
     "a ai ainsi après au aussi autre autres aux avant avec avez avoir avons ayant ca ce celle "
     "celles celui ces cet cette ceux chaque chez comme comment d dans de depuis des dois doit "
     "doivent donc dont du dès elle elles en entre est et ete etre eux faire fait faut hors "
     "ici il ils j je l la laquelle le lequel les lesquelles lesquels leur leurs lors lui là m "
     "ma mais me mes moi moins mon même mêmes n ne nos notre nous on ont ou où par pas pendant "
     "peut peuvent peux plus pour pourquoi puis qu quand que quel quelle quelles quelque "
     "quelques quels qui quoi s sa sans se sera seront ses si sommes son sont sous suis sur t "
     "ta te tes toi ton tous tout toute toutes très tu un une vers vos votre vous y étaient "
     "était été"},
    {"es",
     "a al como con cual cuales cuando cuanto de del donde el ella ellos en es esta este hay la "
     "las lo "
     "los me mi no o para pero por puede puedo que quien se si sin son su sus tengo un una y yo"},
    {"uk",
     "а або але б багато без би був буде будуть була були було бути більше в вам вас ваш ваша "
     "ваші вже ви вона вони воно все всі від він де для до дуже же з за звідки зі й його ким "
     "кого кожен коли кому куди ли лише мати маю мають має мене мені ми мого може можна можу "
     "можуть мою моя моє моєму моєї мої моїм моїх між мій на над нам нас наш наша наші не "
     "немає неї ним них ньому ні о об перед по повинен потрібно при про проти під після саме "
     "свою своє свій скільки та так така таке такий також такі там те ти тим то тоді той тому "
     "треба тут у хто це цей цим цього цьому ця ці цієї через чи чим чия чого чому ще що щоб "
     "щодо я як яка яке який яким якими яких якого якому якої яку якщо які якій є і інше інший "
     "інші їм їх її"},
    {"ru",
     "а без больше будет будут бы был была были было быть в вам вами вас ваш ваша ваши вы где "
     "да для до его ее если есть ещё же за и из или им их к каждый как какая какие какой какую "
     "когда кого который кто куда ли лишь между меньше мне много мной могу мое моего моей "
     "может можно мои моих мой моя мы на над надо нам наш наша наши не него ней нет неё ними "
     "них но ну нужно о об он она они от очень перед по под после при про против с своего "
     "своей свой свою себя сейчас сколько со так такая также такие такое такой там то тогда "
     "тоже только тут у уже чей чем через что чтобы эта эти этих это этого этой этому этот я"},
    {"ar",
     "أ أثناء أقل أكثر ألا أن أنا أنت أنتم أنه أو أولئك أي أيضا أين إذا إلى إليه إليها إن ا "
     "الا التي الذي الذين اللذين بدون بعد بعض بـ بك بنا به بها بهذا بي بين تحت تكون تلك تم "
     "توجد ثم جدا حتى حول حيث حين خلال دون ذات ذلك ذو ذوي ضد عبر على عليه عليها عليهم عليّ عن "
     "عند عندما غير فقط فوق في فيه فيها قبل قد كان كانت كانوا كل كلا كم كما كي كيف لأن لا لدى "
     "لدي لدينا لديه لديهم لك لكل لكم لكن لكي لم لماذا لن لنا له لها لهم لي ما ماذا متى مع ممن "
     "من منذ منه منها نحن نحو نفس هؤلاء هذا هذه هل هم هنا هناك هنالك هو هي و وما ومن يتم يجب "
     "يكون يمكن يمكنك يمكنني يمكنه يمكنها يوجد"},
    {"tr",
     "acaba ama ancak bana ben beni benim bir biz bu bunu çok da daha de değil diye en gibi hangi "
     "hem "
     "her hiç için ile ise kadar ki kim kime kimi kimin mi mı mu mü nasıl ne neden nedir nerede "
     "nereye "
     "nereden niçin o olan olarak onu olur öyle şu sen siz ve veya var ya yok zaman"},
    {"fa",
     "از است اگر اما ام اند این آن آیا با باید برای بر بود به تا چه چرا چگونه چند چیست خود در را "
     "شد شده "
     "شود کجا کدام کرد کردن کند کنم که کی ما من می نمی نیز هر هست هم و ولی یا یک"},
}};

using Words = std::set<std::string, std::less<>>;

std::map<std::string_view, Words> folded_lists() {
  std::map<std::string_view, Words> lists;
  for (const List& list : kLists) {
    std::string_view rest = list.words;
    while (!rest.empty()) {
      const std::size_t end = rest.find(' ');
      lists[list.tag].insert(fold(rest.substr(0, end)));
      rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    }
  }
  return lists;
}

}  // namespace

bool is_stop_word(std::string_view tag, const std::string& key) {
  static const std::map<std::string_view, Words> kFolded = folded_lists();
  const auto list = kFolded.find(tag.substr(0, tag.find('-')));
  return list != kFolded.end() && list->second.count(key) != 0;
}

}  // namespace kiosk::locale
